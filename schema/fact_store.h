#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>

#include "schema/document.h"
#include "schema/fact.h"

namespace quern {

/// The database refused: its one line names the file, what it would not do, and the way out.
class StoreError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What became of a document handed to the store.
enum class Stored : std::uint8_t { added, replaced, unchanged };

/// The fact database, and the only code that writes it. Owns one connection; use from one thread.
class FactStore {
 public:
  /// Opens the database, creating it when absent, and applies pending migrations. Throws StoreError
  /// if the file cannot be opened or written, is not a Quern database, or comes from a newer
  /// version of this program.
  explicit FactStore(const std::filesystem::path& path);
  ~FactStore();
  FactStore(const FactStore&) = delete;
  FactStore& operator=(const FactStore&) = delete;
  FactStore(FactStore&&) noexcept;
  FactStore& operator=(FactStore&&) noexcept;

  /// Whether this very content is stored already, under any name, as `extractor` (program and model
  /// version) read it: then there is nothing to do.
  [[nodiscard]] bool holds(std::string_view content_hash, std::string_view extractor);

  /// Stores a document, its sentences and its facts in one transaction, replacing an earlier
  /// version of the same name. Throws StoreError, storing nothing, on any refusal (a full disk, a
  /// lock held too long). Precondition: every fact's sentence_index is inside `sentences`.
  Stored replace_document(const Document& document,
                          std::string_view extractor,
                          std::span<const SentenceRecord> sentences,
                          std::span<const Fact> facts);

 private:
  class Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace quern
