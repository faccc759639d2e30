#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/alias_rule.h"
#include "schema/document.h"
#include "schema/durability.h"
#include "schema/entity.h"
#include "schema/fact.h"
#include "schema/store_error.h"

namespace quern {

/// When documents are committed. A bulk load commits groups of them, which saves time where they
/// come faster than about a hundred a second, and into a database without documents it builds the
/// indexes of facts in finish(). Until a group ends (within two seconds of further documents, or by
/// finish()), readers do not see it, other writers wait for it, and a refusal takes all of it
/// along; until finish(), look-ups are slow.
enum class Commit : std::uint8_t { each, bulk };

/// What became of a document handed to the store.
enum class Stored : std::uint8_t { added, replaced, unchanged };

/// The fact database, and the only code that writes it. Owns one connection; use from one thread.
///
/// After a crash or a kill each document is wholly there or wholly absent, and the same documents
/// handed over again in the same order give the same database, row by row. (After a power cut the
/// last ones may be absent, unless Durability::power_cut is asked for.) Writing goes to a
/// write-ahead log, so readers are never blocked; the destructor folds it into the file, and one
/// file is left, readable anywhere.
class FactStore {
 public:
  /// Opens the database, creating it when absent, and applies pending migrations. Throws StoreError
  /// if the file cannot be opened or written, is not a Quern database, or comes from a newer
  /// version of this program.
  explicit FactStore(const std::filesystem::path& path,
                     Commit commit = Commit::each,
                     Durability durability = Durability::kill);
  ~FactStore();
  FactStore(const FactStore&) = delete;
  FactStore& operator=(const FactStore&) = delete;
  FactStore(FactStore&&) noexcept;
  FactStore& operator=(FactStore&&) noexcept;

  /// Whether this very content is stored already, under any name, as `extractor` (program and model
  /// version) read it: then there is nothing to do. With a name given, other content of that name
  /// is something to do.
  [[nodiscard]] bool holds(std::string_view content_hash,
                           std::string_view extractor,
                           std::string_view name = {});

  /// Stores a document, its sentences and its facts, replacing an earlier version of the same name,
  /// and an earlier reading of the same content. Content that is held under another name is not
  /// stored again. Throws StoreError, storing nothing of it, on any refusal (a full disk, a lock
  /// held too long). Entities are those that `facts` link to; what no fact links to is not stored.
  /// Which entity a name means is settled by all documents (see schema/write/name_settler.h).
  /// Precondition: every fact's sentence_index is inside `sentences`, its links inside `entities`.
  Stored replace_document(const Document& document,
                          std::string_view extractor,
                          std::span<const SentenceRecord> sentences,
                          std::span<const Fact> facts,
                          std::span<const Entity> entities = {});

  /// Names of the documents that a pattern fits as a whole, in the order they were read; `*` stands
  /// for any letters, `?` for one. Throws StoreError.
  [[nodiscard]] std::vector<std::string> names_like(std::string_view pattern);

  /// Takes a document out with all that it says; false if none has that name. Throws StoreError.
  bool remove_document(std::string_view name);

  /// Lets names mean, in all documents that there are and in those that come, what the user says;
  /// forgets what was said before. Throws StoreError, changing nothing.
  void set_alias_rules(std::span<const AliasRule> rules);

  /// Commits, builds the indexes that a bulk load has put off, and folds the write-ahead log into
  /// the file, as the destructor does, but says what went wrong: throws StoreError. What is
  /// committed is kept then; the next program to open the file reads it from the log.
  void finish();

 private:
  class Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace quern
