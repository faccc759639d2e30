#include "schema/fact_store.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <sqlite3.h>
#include <string>
#include <utility>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "schema/interner.h"
#include "schema/migrations/migrations.h"
#include "schema/statement.h"

namespace quern {
namespace {

using Clock = std::chrono::steady_clock;

/// Long enough for a few hundred documents, short enough for those who wait for the lock.
constexpr std::chrono::milliseconds kLongestGroup{200};

/// How long a second writer waits for the first one's document.
constexpr int kBusyMilliseconds = 10'000;

SQLite::Database opened(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw StoreError(path.string() + ": is a folder; name a file with --db");
  }
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  if (path != ":memory:" && !std::filesystem::is_directory(folder, ignored)) {
    throw StoreError(path.string() + ": its folder is missing; make " + folder.string() + " first");
  }
  try {
    // Made absolute, for SQLite would read "file:..." as an address.
    const std::string name =
        path == ":memory:" ? path.string() : std::filesystem::absolute(path).string();
    return {name, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
            kBusyMilliseconds};
  } catch (const SQLite::Exception& refusal) {
    throw store_error(path, refusal);
  }
}

int pragma(SQLite::Database& database, const char* sql) {
  return database.execAndGet(sql).getInt();
}

/// Whether nothing was ever put into it.
bool is_blank(SQLite::Database& database) {
  return pragma(database, "PRAGMA application_id") == 0 &&
         pragma(database, "SELECT count(*) FROM sqlite_schema") == 0;
}

void refuse_foreign(const std::filesystem::path& path, SQLite::Database& database) {
  if (pragma(database, "PRAGMA application_id") != kApplicationId) {
    throw StoreError(path.string() +
                     ": is a database, but not one of Quern's; name another file with --db");
  }
  if (pragma(database, "PRAGMA user_version") > static_cast<int>(migrations().size())) {
    throw StoreError(path.string() +
                     ": was written by a newer version of Quern; use that version to fill it");
  }
}

/// Brings the tables up to date. Another program that does the same at once is waited for.
void migrate(const std::filesystem::path& path, SQLite::Database& database) {
  if (!is_blank(database)) refuse_foreign(path, database);
  const auto newest = static_cast<int>(migrations().size());
  if (pragma(database, "PRAGMA user_version") == newest) return;

  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (is_blank(database)) {
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  }
  refuse_foreign(path, database);
  for (int version = pragma(database, "PRAGMA user_version"); version < newest; ++version) {
    database.exec(migrations()[static_cast<std::size_t>(version)]);
    database.exec("PRAGMA user_version = " + std::to_string(version + 1));
  }
  transaction.commit();
}

void tune(SQLite::Database& database) {
  database.exec("PRAGMA temp_store = memory");
  database.exec("PRAGMA cache_size = -131072");  // KiB: 128 MB, most of what ingest may take.
  // In the write-ahead log, `normal` leaves the sync to the checkpoint: a kill loses nothing.
  database.exec("PRAGMA synchronous = normal");
  database.exec("PRAGMA wal_autocheckpoint = 16384");  // Pages: 64 MB.
  database.exec("PRAGMA cell_size_check = on");
  // Debian's SQLite overwrites what it deletes; nothing here needs it.
  database.exec("PRAGMA secure_delete = off");
}

std::optional<std::string_view> null_if_empty(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

/// "12-17 20-25", or empty.
std::string spelled(const std::vector<Span>& spans) {
  std::string text;
  for (const Span& span : spans) {
    if (!text.empty()) text += ' ';
    text += std::to_string(span.begin) + '-' + std::to_string(span.end);
  }
  return text;
}

/// The bytes that 32 hex digits stand for; an id of another make is kept as it is.
std::string hash_bytes(std::string_view id) {
  static constexpr std::size_t kDigits = 32;
  static constexpr std::string_view kHex = "0123456789abcdef";
  if (id.size() != kDigits || id.find_first_not_of(kHex) != std::string_view::npos) return {};
  std::string bytes;
  for (std::size_t i = 0; i < kDigits; i += 2) {
    bytes += static_cast<char>(kHex.find(id[i]) * kHex.size() + kHex.find(id[i + 1]));
  }
  return bytes;
}

/// Ids without repetition, ascending.
std::vector<RowId> sorted_unique(std::vector<RowId> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

}  // namespace

class FactStore::Connection {
 public:
  Connection(std::filesystem::path path, Commit commit)
      : path_(std::move(path)), commit_(commit), db_(opened(path_)) {
    guarded([&] {
      tune(db_);
      migrate(path_, db_);
      statements_ = std::make_unique<Statements>(db_);
    });
  }

  ~Connection() {
    try {
      end_group();
      statements_.reset();
      fold_log();
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
      begin_group();
      // Asked again, since another program may have stored it meanwhile.
      if (is_held(hash, extractor, document.name)) {
        end_document();
        return Stored::unchanged;
      }
      const Replaced replaced = delete_versions(document.name, hash, extractor);
      if (!is_held(hash, extractor, {})) {
        const RowId id = add_document(document, hash, extractor);
        const std::vector<RowId> sentence_ids = add_sentences(id, sentences);
        add_facts(sentence_ids, facts, add_entities(id, entities, facts));
      }
      delete_orphans(replaced);
      end_document();
      return replaced.documents > 0 ? Stored::replaced : Stored::added;
    });
  }

  void finish() {
    guarded([&] {
      end_group();
      fold_log();
    });
  }

 private:
  struct Statements {
    explicit Statements(SQLite::Database& db)
        : begin(db, "BEGIN IMMEDIATE"),
          commit(db, "COMMIT"),
          data_version(db, "PRAGMA data_version"),
          held(db, "SELECT 1 FROM document WHERE content_hash = :hash AND extractor = :extractor"),
          other_version(db, "SELECT 1 FROM document WHERE name = :name AND content_hash <> :hash"),
          versions(db,
                   "SELECT id FROM document WHERE (name = :name OR content_hash = :hash) AND NOT "
                   "(content_hash = :hash AND extractor = :extractor) ORDER BY id"),
          add_document(
              db,
              "INSERT INTO document (name, title, date, source, url, content_hash, "
              "extractor) VALUES (:name, :title, :date, :source, :url, :hash, :extractor)"),
          add_sentence(db,
                       "INSERT INTO sentence (document, position, paragraph, begin_byte, end_byte, "
                       "text) VALUES (:document, :position, :paragraph, :begin, :end, :text)"),
          index_sentence(db, "INSERT INTO sentence_text (rowid, text) VALUES (:id, :text)"),
          add_fact(db,
                   "INSERT INTO fact (sentence, subject, predicate, object, predicate_lemma, "
                   "polarity, modality, confidence, attribution, attribution_predicate, "
                   "resolved_subject, resolved_object, resolved_attribution, subject_entity, "
                   "object_entity, attribution_entity, tense, time, derived_by, hash, "
                   "subject_spans, predicate_spans, object_spans) VALUES (:sentence, :subject, "
                   ":predicate, :object, :predicate_lemma, :polarity, :modality, :confidence, "
                   ":attribution, :attribution_predicate, :resolved_subject, :resolved_object, "
                   ":resolved_attribution, :subject_entity, :object_entity, :attribution_entity, "
                   ":tense, :time, :derived_by, CASE WHEN length(:bytes) THEN CAST(:bytes AS BLOB) "
                   "ELSE :id END, :subject_spans, :predicate_spans, :object_spans)"),
          add_form(db,
                   "INSERT INTO predicate_form (lemma, predicate) VALUES (:lemma, :predicate) "
                   "ON CONFLICT DO NOTHING"),
          add_argument(db,
                       "INSERT INTO argument (fact, position, role, preposition, phrase, spans) "
                       "VALUES (:fact, :position, :role, :preposition, :phrase, :spans)"),
          find_entity(db,
                      "SELECT id FROM entity WHERE name = :name AND type = :type AND "
                      "ifnull(document, 0) = ifnull(:document, 0)"),
          add_entity(db,
                     "INSERT INTO entity (name, type, document) VALUES (:name, :type, :document)"),
          add_alias(db,
                    "INSERT INTO alias (entity, phrase, document, reason, count) VALUES (:entity, "
                    ":phrase, :document, :reason, :count) ON CONFLICT DO UPDATE SET "
                    "count = count + excluded.count"),
          add_mention(db,
                      "INSERT INTO mention (entity, role, fact) VALUES (:entity, :role, :fact) "
                      "ON CONFLICT DO NOTHING"),
          aliases(db, "SELECT entity, phrase FROM alias WHERE document = :document"),
          delete_aliases(db, "DELETE FROM alias WHERE document = :document"),
          delete_mentions(db,
                          "DELETE FROM mention WHERE entity = :entity AND role IN (0, 1, 2) AND "
                          "fact BETWEEN :first AND :last"),
          delete_unused_entity(db,
                               "DELETE FROM entity WHERE id = :id AND NOT EXISTS "
                               "(SELECT 1 FROM alias WHERE entity = :id)"),
          sentences(db, "SELECT id, text FROM sentence WHERE document = :document ORDER BY id"),
          unindex_sentence(db,
                           "INSERT INTO sentence_text (sentence_text, rowid, text) "
                           "VALUES ('delete', :id, :text)"),
          facts(db,
                "SELECT id, subject, object, attribution, resolved_subject, resolved_object, "
                "resolved_attribution, predicate, predicate_lemma, attribution_predicate FROM fact "
                "WHERE sentence = :sentence ORDER BY id"),
          argument_phrases(db, "SELECT phrase FROM argument WHERE fact = :fact ORDER BY position"),
          delete_arguments(db, "DELETE FROM argument WHERE fact = :fact"),
          delete_facts(db, "DELETE FROM fact WHERE sentence = :sentence"),
          delete_sentences(db, "DELETE FROM sentence WHERE document = :document"),
          delete_document(db, "DELETE FROM document WHERE id = :document"),
          delete_unused_form(db,
                             "DELETE FROM predicate_form WHERE lemma = :lemma AND predicate = "
                             ":predicate AND NOT EXISTS (SELECT 1 FROM fact WHERE predicate = "
                             ":predicate AND predicate_lemma = :lemma)"),
          phrase_is_used(db,
                         "SELECT 1 WHERE EXISTS (SELECT 1 FROM fact WHERE subject = :id) "
                         "OR EXISTS (SELECT 1 FROM fact WHERE object = :id) "
                         "OR EXISTS (SELECT 1 FROM argument WHERE phrase = :id) "
                         "OR EXISTS (SELECT 1 FROM fact WHERE attribution = :id) "
                         "OR EXISTS (SELECT 1 FROM fact WHERE resolved_subject = :id) "
                         "OR EXISTS (SELECT 1 FROM fact WHERE resolved_object = :id) "
                         "OR EXISTS (SELECT 1 FROM fact WHERE resolved_attribution = :id) "
                         "OR EXISTS (SELECT 1 FROM alias WHERE phrase = :id)"),
          predicate_is_used(db,
                            "SELECT 1 WHERE EXISTS (SELECT 1 FROM fact WHERE predicate = :id) "
                            "OR EXISTS (SELECT 1 FROM predicate_form WHERE lemma = :id) "
                            "OR EXISTS (SELECT 1 FROM fact WHERE attribution_predicate = :id)"),
          phrases(db, "phrase"),
          predicates(db, "predicate") {}

    Statement begin, commit, data_version;
    Statement held, other_version, versions;
    Statement add_document, add_sentence, index_sentence, add_fact, add_form, add_argument;
    Statement find_entity, add_entity, add_alias, add_mention;
    Statement aliases, delete_aliases, delete_mentions, delete_unused_entity;
    Statement sentences, unindex_sentence, facts, argument_phrases;
    Statement delete_arguments, delete_facts, delete_sentences, delete_document;
    Statement delete_unused_form, phrase_is_used, predicate_is_used;
    Interner phrases, predicates;
  };

  /// A predicate with one of its lemma forms.
  using Form = std::pair<RowId, RowId>;

  /// What is gone, and what it referred to: perhaps nothing else does.
  struct Replaced {
    std::size_t documents = 0;
    std::vector<RowId> phrases;
    std::vector<RowId> predicates;
    std::vector<Form> forms;
    std::vector<RowId> entities;
    std::vector<RowId> facts;  ///< Ascending; those of one document follow each other.
  };

  /// Does the work; a refusal rolls it back and leaves as StoreError.
  template <class Work>
  auto guarded(const Work& work) -> decltype(work()) {
    try {
      return work();
    } catch (const SQLite::Exception& refusal) {
      roll_back();
      throw store_error(path_, refusal);
    } catch (...) {
      roll_back();
      throw;
    }
  }

  void roll_back() noexcept {
    if (has_group()) db_.tryExec("ROLLBACK");
    if (!statements_) return;
    statements_->phrases.forget();
    statements_->predicates.forget();
  }

  bool is_held(std::string_view hash, std::string_view extractor, std::string_view name) {
    const bool is_stored = statements_->held.finds(hash, extractor);
    statements_->held.reset();
    if (!is_stored || name.empty()) return is_stored;
    const bool is_changed = statements_->other_version.finds(name, hash);
    statements_->other_version.reset();
    return !is_changed;
  }

  void begin_group() {
    if (has_group()) return;
    start_log();
    statements_->begin.run();
    group_start_ = Clock::now();
    forget_if_changed();
  }

  void end_document() {
    if (commit_ == Commit::each || Clock::now() - group_start_ >= kLongestGroup) end_group();
  }

  void end_group() {
    if (has_group()) statements_->commit.run();
  }

  [[nodiscard]] bool has_group() const { return sqlite3_get_autocommit(db_.getHandle()) == 0; }

  /// Turns the write-ahead log on with the first change, so that a run that changes nothing leaves
  /// the file alone.
  void start_log() {
    if (has_log_) return;
    db_.exec("PRAGMA journal_mode = wal");
    has_log_ = true;
  }

  void fold_log() {
    if (!has_log_) return;
    db_.exec("PRAGMA wal_checkpoint(truncate)");
    // Back to a single file, which can be read where nothing can be written. Other programs that
    // have it open keep it from happening, which does no harm.
    db_.tryExec("PRAGMA journal_mode = delete");
    has_log_ = false;
  }

  /// Another program's writing may have given the ids that are remembered to other texts.
  void forget_if_changed() {
    statements_->data_version.finds();
    const std::int64_t version = statements_->data_version.integer(0);
    statements_->data_version.reset();
    if (version == data_version_) return;
    data_version_ = version;
    statements_->phrases.forget();
    statements_->predicates.forget();
  }

  RowId add_document(const Document& document, std::string_view hash, std::string_view extractor) {
    statements_->add_document.run(std::string_view(document.name), null_if_empty(document.title),
                                  null_if_empty(document.date), null_if_empty(document.source),
                                  null_if_empty(document.url), hash, extractor);
    return db_.getLastInsertRowid();
  }

  std::vector<RowId> add_sentences(RowId document, std::span<const SentenceRecord> sentences) {
    std::vector<RowId> ids;
    ids.reserve(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const SentenceRecord& sentence = sentences[i];
      statements_->add_sentence.run(document, i, sentence.paragraph, sentence.span.begin,
                                    sentence.span.end, std::string_view(sentence.text));
      ids.push_back(db_.getLastInsertRowid());
      statements_->index_sentence.run(ids.back(), std::string_view(sentence.text));
    }
    return ids;
  }

  /// Ids of the entities that facts link to, by their place in the list.
  std::vector<std::optional<RowId>> add_entities(RowId document,
                                                 std::span<const Entity> entities,
                                                 std::span<const Fact> facts) {
    std::vector<std::optional<RowId>> ids(entities.size());
    for (const Fact& fact : facts) {
      for (const EntityLink& link : fact.entities) {
        assert(link.entity < entities.size());
        if (!ids[link.entity]) ids[link.entity] = add_entity(document, entities[link.entity]);
      }
    }
    return ids;
  }

  RowId add_entity(RowId document, const Entity& entity) {
    const std::optional<RowId> scope = entity.is_local ? std::optional(document) : std::nullopt;
    const std::string_view name = entity.name;
    const std::string_view type = entity.type;
    RowId id = 0;
    if (statements_->find_entity.finds(name, type, scope)) {
      id = statements_->find_entity.integer(0);
    } else {
      statements_->add_entity.run(name, type, scope);
      id = db_.getLastInsertRowid();
    }
    statements_->find_entity.reset();
    for (const Alias& alias : entity.aliases) {
      add_alias(id, document, alias.text, alias.reason, alias.count);
    }
    if (entity.aliases.empty()) add_alias(id, document, entity.name, "name", 1);
    return id;
  }

  void add_alias(RowId entity,
                 RowId document,
                 std::string_view text,
                 std::string_view reason,
                 std::size_t count) {
    const std::optional<RowId> phrase = statements_->phrases.intern(text);
    if (phrase) statements_->add_alias.run(entity, *phrase, document, reason, count);
  }

  void add_facts(const std::vector<RowId>& sentences,
                 std::span<const Fact> facts,
                 const std::vector<std::optional<RowId>>& entities) {
    std::vector<const Fact*> in_reading_order;
    in_reading_order.reserve(facts.size());
    for (const Fact& fact : facts) {
      assert(fact.sentence_index < sentences.size());
      in_reading_order.push_back(&fact);
    }
    std::stable_sort(
        in_reading_order.begin(), in_reading_order.end(),
        [](const Fact* a, const Fact* b) { return a->sentence_index < b->sentence_index; });
    for (const Fact* fact : in_reading_order) {
      add_fact(sentences[fact->sentence_index], *fact, entities);
    }
  }

  void add_fact(RowId sentence,
                const Fact& fact,
                const std::vector<std::optional<RowId>>& entities) {
    std::array<std::optional<RowId>, 3> meant;  // By FactRole.
    for (const EntityLink& link : fact.entities) {
      if (link.is_whole) meant.at(static_cast<std::size_t>(link.role)) = entities[link.entity];
    }
    const auto& [subject_entity, object_entity, attribution_entity] = meant;
    Interner& phrases = statements_->phrases;
    Interner& predicates = statements_->predicates;
    const std::optional<RowId> subject = phrases.intern(fact.subject.text);
    const std::optional<RowId> predicate = predicates.intern(fact.predicate.text);
    const std::optional<RowId> object = phrases.intern(fact.object.text);
    const std::optional<RowId> lemma = predicates.intern(fact.predicate_lemma);
    const std::optional<RowId> attribution = phrases.intern(fact.attribution);
    const std::optional<RowId> said = predicates.intern(fact.attribution_predicate);
    const std::optional<RowId> resolved_subject = phrases.intern(fact.resolved_subject);
    const std::optional<RowId> resolved_object = phrases.intern(fact.resolved_object);
    const std::optional<RowId> resolved_attribution = phrases.intern(fact.resolved_attribution);
    const std::string bytes = hash_bytes(fact.id);
    const std::string subject_spans = spelled(fact.subject.spans);
    const std::string predicate_spans = spelled(fact.predicate.spans);
    const std::string object_spans = spelled(fact.object.spans);
    statements_->add_fact.run(
        sentence, subject, predicate, object, lemma, static_cast<int>(fact.polarity),
        static_cast<int>(fact.modality), fact.confidence, attribution, said, resolved_subject,
        resolved_object, resolved_attribution, subject_entity, object_entity, attribution_entity,
        null_if_empty(fact.tense), null_if_empty(fact.time), null_if_empty(fact.derived_by),
        std::string_view(bytes), std::string_view(fact.id), null_if_empty(subject_spans),
        null_if_empty(predicate_spans), null_if_empty(object_spans));
    const RowId id = db_.getLastInsertRowid();
    for (const EntityLink& link : fact.entities) {
      if (link.is_whole) continue;
      statements_->add_mention.run(*entities[link.entity], static_cast<int>(link.role), id);
    }
    if (predicate && lemma) statements_->add_form.run(*lemma, *predicate);
    for (std::size_t i = 0; i < fact.arguments.size(); ++i) {
      const Argument& argument = fact.arguments[i];
      const std::string spans = spelled(argument.phrase.spans);
      statements_->add_argument.run(id, i, std::string_view(argument.role),
                                    null_if_empty(argument.preposition),
                                    phrases.intern(argument.phrase.text), null_if_empty(spans));
    }
  }

  /// Deletes what the document replaces: other content of its name, other readings of its content.
  Replaced delete_versions(std::string_view name,
                           std::string_view hash,
                           std::string_view extractor) {
    Replaced replaced;
    std::vector<RowId> documents;
    statements_->versions.start(name, hash, extractor);
    while (statements_->versions.step()) {
      documents.push_back(statements_->versions.integer(0));
    }
    for (const RowId document : documents) {
      replaced.facts.clear();
      delete_sentences(document, replaced);
      delete_aliases(document, replaced);
      statements_->delete_document.run(document);
    }
    replaced.documents = documents.size();
    replaced.entities = sorted_unique(std::move(replaced.entities));
    for (const RowId entity : replaced.entities) {
      statements_->delete_unused_entity.run(entity);
    }
    replaced.phrases = sorted_unique(std::move(replaced.phrases));
    replaced.predicates = sorted_unique(std::move(replaced.predicates));
    return replaced;
  }

  /// The aliases of a document whose facts are gone, and what its facts named.
  void delete_aliases(RowId document, Replaced& replaced) {
    Statement& aliases = statements_->aliases;
    aliases.start(document);
    std::vector<RowId> entities;
    while (aliases.step()) {
      entities.push_back(aliases.integer(0));
      replaced.phrases.push_back(aliases.integer(1));
    }
    aliases.reset();
    statements_->delete_aliases.run(document);
    for (const RowId entity : sorted_unique(entities)) {
      replaced.entities.push_back(entity);
      if (replaced.facts.empty()) continue;
      statements_->delete_mentions.run(entity, replaced.facts.front(), replaced.facts.back());
    }
  }

  void delete_sentences(RowId document, Replaced& replaced) {
    Statement& sentences = statements_->sentences;
    sentences.start(document);
    while (sentences.step()) {
      const RowId sentence = sentences.integer(0);
      delete_facts(sentence, replaced);
      statements_->unindex_sentence.run(sentence, sentences.text(1));
    }
    sentences.reset();
    statements_->delete_sentences.run(document);
  }

  void delete_facts(RowId sentence, Replaced& replaced) {
    static constexpr int kFirstPhrase = 1;
    static constexpr int kFirstPredicate = 7;
    static constexpr int kEnd = 10;
    Statement& facts = statements_->facts;
    facts.start(sentence);
    while (facts.step()) {
      for (int column = kFirstPhrase; column < kEnd; ++column) {
        auto& ids = column < kFirstPredicate ? replaced.phrases : replaced.predicates;
        if (const auto id = facts.row_id(column)) ids.push_back(*id);
      }
      if (!facts.is_null(kFirstPredicate) && !facts.is_null(kFirstPredicate + 1)) {
        replaced.forms.emplace_back(facts.integer(kFirstPredicate + 1),
                                    facts.integer(kFirstPredicate));
      }
      const RowId fact = facts.integer(0);
      replaced.facts.push_back(fact);
      Statement& arguments = statements_->argument_phrases;
      arguments.start(fact);
      while (arguments.step()) {
        if (const auto id = arguments.row_id(0)) replaced.phrases.push_back(*id);
      }
      statements_->delete_arguments.run(fact);
    }
    facts.reset();
    statements_->delete_facts.run(sentence);
  }

  /// Phrases go with the last row that refers to them: an article taken back leaves no words.
  void delete_orphans(const Replaced& replaced) {
    for (const auto& [lemma, predicate] : replaced.forms) {
      statements_->delete_unused_form.run(lemma, predicate);
    }
    for (const RowId id : replaced.predicates) {
      if (!statements_->predicate_is_used.finds(id)) statements_->predicates.remove(id);
    }
    for (const RowId id : replaced.phrases) {
      if (!statements_->phrase_is_used.finds(id)) statements_->phrases.remove(id);
    }
    statements_->predicate_is_used.reset();
    statements_->phrase_is_used.reset();
  }

  std::filesystem::path path_;
  Commit commit_;
  SQLite::Database db_;
  std::unique_ptr<Statements> statements_;
  bool has_log_ = false;
  std::int64_t data_version_ = -1;
  Clock::time_point group_start_;
};

FactStore::FactStore(const std::filesystem::path& path, Commit commit)
    : connection_(std::make_unique<Connection>(path, commit)) {}
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

void FactStore::finish() {
  connection_->finish();
}

}  // namespace quern
