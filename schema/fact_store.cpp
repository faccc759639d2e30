#include "schema/fact_store.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "schema/postgres/server.h"
#include "schema/statement.h"
#include "schema/write/deferred_indexes.h"
#include "schema/write/document_remover.h"
#include "schema/write/document_writer.h"
#include "schema/write/entity_writer.h"
#include "schema/write/fact_writer.h"
#include "schema/write/interner.h"
#include "schema/write/writable_database.h"
#include "schema/write/write_group.h"

namespace quern {
namespace {

std::chrono::milliseconds longest_group(Commit commit) {
  // A load has the database to itself, mostly; full text is written out once a group.
  static constexpr std::chrono::milliseconds kLongestGroup{2000};
  return commit == Commit::bulk ? kLongestGroup : std::chrono::milliseconds::zero();
}

Database opened(const std::filesystem::path& path, Durability durability) {
  if (is_server_address(path.string())) return Database(writable_server(path, durability));
  return Database(writable_database(path, durability));
}

}  // namespace

class FactStore::Connection {
 public:
  Connection(const std::filesystem::path& path, Commit commit, Durability durability) try
      : path_(path),
        database_(opened(path, durability)),
        group_(database_, longest_group(commit)),
        indexes_(database_),
        is_bulk_(commit == Commit::bulk),
        texts_(database_),
        documents_(database_),
        entities_(database_, texts_),
        facts_(database_, texts_),
        remover_(database_, texts_),
        held_(database_,
              "SELECT 1 FROM document WHERE content_hash = :hash AND extractor = :extractor"),
        other_version_(database_,
                       "SELECT 1 FROM document WHERE name = :name AND content_hash <> :hash"),
        names_(database_,
               "SELECT name FROM document WHERE name = :pattern OR " +
                   database_.dialect().fits("name", ":letters") + " ORDER BY id") {
  } catch (...) {
    rethrow_refusal(path);
  }

  ~Connection() {
    try {
      end_group();
      group_.fold_log();
    } catch (...) {
      // The log stays beside the file, and the next program to open it folds it.
    }
  }

  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  Connection(Connection&&) = delete;
  Connection& operator=(Connection&&) = delete;

  bool holds(std::string_view hash, std::string_view extractor, std::string_view name) {
    return guarded([&] { return is_held(hash, extractor, name); });
  }

  Stored replace_document(const Document& document,
                          std::string_view extractor,
                          std::span<const SentenceRecord> sentences,
                          std::span<const Fact> facts,
                          std::span<const Entity> entities) {
    return guarded([&] {
      const std::string hash = content_hash(document);
      if (is_held(hash, extractor, document.name)) return Stored::unchanged;
      begin();
      // Asked again, since another program may have stored it meanwhile.
      if (is_held(hash, extractor, document.name)) {
        end_document();
        return Stored::unchanged;
      }
      const bool is_replaced = remove_versions(document.name, hash, extractor);
      if (!is_held(hash, extractor, {})) {
        if (database_.server() != nullptr) texts_.expect(facts, entities);
        const RowId id = documents_.add(document, hash, extractor);
        const std::vector<RowId> sentence_ids = documents_.add_sentences(id, sentences);
        facts_.add(facts, sentence_ids, entities_.add(id, entities, facts));
      }
      remover_.remove_unused_texts();
      end_document();
      return is_replaced ? Stored::replaced : Stored::added;
    });
  }

  std::vector<std::string> names_like(std::string_view pattern) {
    return guarded([&] {
      const std::string letters = database_.dialect().letters(pattern);
      std::vector<std::string> names;
      names_.start(pattern, std::string_view(letters));
      while (names_.step()) {
        names.emplace_back(names_.text(0));
      }
      names_.reset();
      return names;
    });
  }

  bool remove_document(std::string_view name) {
    return guarded([&] {
      begin();
      indexes_.build();
      facts_.forget();
      const bool is_removed = remover_.remove(name);
      entities_.settle_left();
      remover_.remove_unused_texts();
      end_document();
      return is_removed;
    });
  }

  void set_alias_rules(std::span<const AliasRule> rules) {
    guarded([&] {
      begin();
      indexes_.build();
      entities_.settle_left();
      entities_.set_rules(rules);
      end_document();
    });
  }

  void finish() {
    guarded([&] {
      end_group();
      indexes_.build();
      group_.fold_log();
    });
  }

 private:
  /// Does the work; a refusal rolls it back and leaves as StoreError.
  template <class Work>
  auto guarded(const Work& work) -> decltype(work()) {
    try {
      return work();
    } catch (...) {
      roll_back();
      rethrow_refusal(path_);
    }
  }

  void roll_back() noexcept {
    group_.roll_back();
    forget();
  }

  /// What is remembered of the database's rows may be wrong now.
  void forget() noexcept {
    texts_.forget();
    facts_.forget();
    entities_.forget();
  }

  void begin() {
    if (group_.begin()) forget();
    if (std::exchange(is_bulk_, false)) indexes_.defer_if_empty();
  }

  void end_document() {
    if (group_.is_due()) end_group();
  }

  void end_group() {
    if (!group_.is_open()) return;
    entities_.end_group();
    group_.end();
  }

  /// Takes out what a document replaces, which needs the indexes; false if it is new.
  bool remove_versions(std::string_view name, std::string_view hash, std::string_view extractor) {
    if (!remover_.has_versions(name, hash, extractor)) return false;
    indexes_.build();
    facts_.forget();
    remover_.remove_versions(name, hash, extractor);
    return true;
  }

  /// Whether this content is stored, and no other one under that name.
  bool is_held(std::string_view hash, std::string_view extractor, std::string_view name) {
    const bool is_stored = held_.finds(hash, extractor);
    held_.reset();
    if (!is_stored || name.empty()) return is_stored;
    const bool is_changed = other_version_.finds(name, hash);
    other_version_.reset();
    return !is_changed;
  }

  std::filesystem::path path_;
  Database database_;
  WriteGroup group_;
  DeferredIndexes indexes_;
  bool is_bulk_;  ///< Until the first document.
  Texts texts_;
  DocumentWriter documents_;
  EntityWriter entities_;
  FactWriter facts_;
  DocumentRemover remover_;
  Statement held_;
  Statement other_version_;
  Statement names_;
};

FactStore::FactStore(const std::filesystem::path& path, Commit commit, Durability durability)
    : connection_(std::make_unique<Connection>(path, commit, durability)) {}
FactStore::~FactStore() = default;
FactStore::FactStore(FactStore&&) noexcept = default;
FactStore& FactStore::operator=(FactStore&&) noexcept = default;

bool FactStore::holds(std::string_view content_hash,
                      std::string_view extractor,
                      std::string_view name) {
  return connection_->holds(content_hash, extractor, name);
}

Stored FactStore::replace_document(const Document& document,
                                   std::string_view extractor,
                                   std::span<const SentenceRecord> sentences,
                                   std::span<const Fact> facts,
                                   std::span<const Entity> entities) {
  return connection_->replace_document(document, extractor, sentences, facts, entities);
}

std::vector<std::string> FactStore::names_like(std::string_view pattern) {
  return connection_->names_like(pattern);
}

bool FactStore::remove_document(std::string_view name) {
  return connection_->remove_document(name);
}

void FactStore::set_alias_rules(std::span<const AliasRule> rules) {
  connection_->set_alias_rules(rules);
}

void FactStore::finish() {
  connection_->finish();
}

}  // namespace quern
