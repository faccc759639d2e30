#include "schema/read/row_loader.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "schema/confidence.h"
#include "schema/fact.h"
#include "schema/spans.h"

namespace quern {

namespace {

/// Places in fact_columns().
enum Column : int {
  kId,
  kHash,
  kSentence,
  kSubject,
  kPredicate,
  kObject,
  kPredicateLemma,
  kPolarity,
  kModality,
  kConfidence,
  kAttribution,
  kAttributionPredicate,
  kResolvedSubject,
  kResolvedObject,
  kResolvedAttribution,
  kSubjectEntity,
  kObjectEntity,
  kTense,
  kTime,
  kTimeFrom,
  kTimeTo,
  kDerivedBy,
  kSubjectSpans,
  kPredicateSpans,
  kObjectSpans,
  kSubjectHeads,
  kObjectHeads,
};

/// With phrases of usual length, some 10 MB.
constexpr std::size_t kMostSlots = 131'072;

/// A row so much further on is searched for instead of stepped to.
constexpr RowId kNear = 16;

void set_hex(std::string_view bytes, std::string& digits) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  static constexpr unsigned kHalf = 4;
  static constexpr unsigned kHalfMask = 15;
  digits.clear();
  for (const char letter : bytes) {
    const auto byte = static_cast<unsigned char>(letter);
    digits += kDigits[byte >> kHalf];
    digits += kDigits[byte & kHalfMask];
  }
}

/// Appends a JSON string.
void append_quoted(std::string_view text, std::string& json) {
  static constexpr char kFirstPrintable = ' ';
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char letter) {
    return letter >= kFirstPrintable && letter != '"' && letter != '\\';  // char is signed: ASCII.
  });
  if (is_plain) {
    json += '"';
    json += text;
    json += '"';
    return;
  }
  using Json = nlohmann::json;
  json += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void check_found(bool is_found, const char* what) {
  if (is_found) return;
  throw Damage(std::string(what) + " that a fact refers to is missing");
}

/// What the database has for a phrase's spans is the byte where it begins, if it is of a piece.
void set_spans(const Statement& fact, int column, std::string_view phrase, std::string& spans) {
  if (fact.is_integer(column)) {
    const auto begin = static_cast<std::size_t>(fact.integer(column));
    spans = to_string(Span{begin, begin + phrase.size()});
  } else {
    spans = fact.text(column);
  }
}

void set_tense(const Statement& fact, int column, std::string& tense) {
  const bool is_number = fact.is_integer(column);
  const auto number = static_cast<std::size_t>(fact.integer(column));
  tense = is_number && number < kTenses.size() ? kTenses[number] : fact.text(column);
}

bool has_document(const RowFields& fields) {
  return fields.has_any({"document", "title", "date", "source", "url"});
}

bool has_sentence(const RowFields& fields) {
  return fields.has_any({"sentence", "sentence_index", "sentence_begin", "sentence_end"}) ||
         has_document(fields);
}

}  // namespace

bool RowFields::has_any(std::initializer_list<std::string_view> names) const {
  return !names_ || std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return std::find(names_->begin(), names_->end(), name) != names_->end();
  });
}

std::string fact_columns(const RowFields& fields) {
  std::string columns = "f.id";
  const auto add = [&](const char* sql, std::initializer_list<std::string_view> names) {
    columns += ", ";
    columns += fields.has_any(names) ? sql : "NULL";
  };
  const auto add_always = [&](const char* sql) { columns += std::string(", ") + sql; };
  add("f.hash", {"id"});
  columns += has_sentence(fields) ? ", f.sentence" : ", NULL";
  add("f.subject", {"subject", "subject_spans"});
  add("f.predicate", {"predicate", "predicate_spans"});
  add("f.object", {"object", "object_spans"});
  add("f.predicate_lemma", {"predicate_lemma"});
  add_always("f.polarity, f.modality");
  add(kConfidenceOfFact, {"confidence"});
  add_always("f.attribution, f.attribution_predicate");
  add("f.resolved_subject", {"resolved_subject"});
  add("f.resolved_object", {"resolved_object"});
  add_always("f.resolved_attribution");
  add("f.subject_entity", {"subject_entity", "subject_type"});
  add("f.object_entity", {"object_entity", "object_type"});
  add("f.tense", {"tense"});
  add("f.time", {"time"});
  add("f.time_from", {"time_from"});
  add("f.time_to", {"time_to"});
  add_always("f.derived_by");
  add("f.subject_spans", {"subject_spans"});
  add("f.predicate_spans", {"predicate_spans"});
  add("f.object_spans", {"object_spans"});
  add("f.subject_heads", {"subject_heads"});
  add("f.object_heads", {"object_heads"});
  return columns;
}

const std::string& RowLoader::Texts::text(const Statement& row, int column) {
  const auto id = row.row_id(column);
  if (!id) return none_;
  if (const Slot& slot = slot_of(*id); slot.id == *id) return slot.text;
  if (++misses_ > 2 * slots_.size() && slots_.size() < kMostSlots) add_slots();
  check_found(find_.finds(*id), "a text");
  Slot& slot = slot_of(*id);
  slot.text = find_.text(0);
  slot.id = *id;
  find_.reset();
  return slot.text;
}

RowLoader::Texts::Slot& RowLoader::Texts::slot_of(RowId id) {
  return slots_[static_cast<std::size_t>(id) % slots_.size()];
}

void RowLoader::Texts::add_slots() {
  static constexpr std::size_t kGrowth = 4;
  std::vector<Slot> old(slots_.size() * kGrowth);
  old.swap(slots_);
  for (Slot& slot : old)
    if (slot.id >= 0) slot_of(slot.id) = std::move(slot);
}

void RowLoader::Cursor::seek(RowId id) {
  id = std::max<RowId>(id, 0);  // Below are none, unless somebody altered the database.
  static constexpr RowId kAtOnce = 256;
  if (id >= end_ || id <= passed_ || (has_row_ && rows_.integer(0) < id - kNear)) {
    end_ = id > std::numeric_limits<RowId>::max() - kAtOnce ? id : id + kAtOnce;
    rows_.start(id, end_);
    has_row_ = rows_.step();
    passed_ = id - 1;
  }
  while (has_row_ && rows_.integer(0) < id)
    advance();
}

void RowLoader::Cursor::advance() {
  passed_ = rows_.integer(0);
  has_row_ = rows_.step();
}

RowLoader::RowLoader(FactReader& reader, const RowFields& fields)
    : phrases_(reader.database(), "SELECT text FROM phrase WHERE id = :id"),
      predicates_(reader.database(), "SELECT text FROM predicate WHERE id = :id"),
      entity_names_(reader.database(), "SELECT name FROM entity WHERE id = :id"),
      entity_types_(reader.database(), "SELECT type FROM entity WHERE id = :id"),
      entity_documents_(
          reader.database(),
          "SELECT coalesce((SELECT name FROM document WHERE id = entity.document), '') "
          "FROM entity WHERE id = :id"),
      sentences_(reader.database(),
                 "SELECT id, document, position, begin_byte, end_byte, text FROM sentence "
                 "WHERE id >= :id AND id < :end ORDER BY id"),
      document_(reader.database(),
                "SELECT name, title, date, source, url FROM document WHERE id = :id"),
      arguments_(reader.database(),
                 "SELECT fact, role, preposition, phrase, heads FROM argument WHERE fact >= :fact "
                 "AND fact < :end ORDER BY fact, position"),
      needs_document_(has_document(fields)),
      needs_arguments_(fields.has_any({"arguments", "argument_heads"})) {}

void RowLoader::load(const Statement& fact, FactRow& row) {
  row.number = fact.integer(kId);
  if (fact.is_bytes(kHash)) {
    set_hex(fact.text(kHash), row.id);
  } else {
    row.id = fact.text(kHash);
  }
  row.subject = phrases_.text(fact, kSubject);
  row.predicate = predicates_.text(fact, kPredicate);
  row.object = phrases_.text(fact, kObject);
  row.predicate_lemma = predicates_.text(fact, kPredicateLemma);
  row.polarity = to_string(fact.integer(kPolarity) == 0 ? Polarity::positive : Polarity::negative);
  row.modality = to_string(fact.integer(kModality) == 0 ? Modality::certain : Modality::possible);
  row.confidence = fact.real(kConfidence);
  row.attribution = phrases_.text(fact, kAttribution);
  row.attribution_predicate = predicates_.text(fact, kAttributionPredicate);
  row.resolved_subject = phrases_.text(fact, kResolvedSubject);
  row.resolved_object = phrases_.text(fact, kResolvedObject);
  row.resolved_attribution = phrases_.text(fact, kResolvedAttribution);
  row.subject_entity = entity_names_.text(fact, kSubjectEntity);
  row.subject_type = entity_types_.text(fact, kSubjectEntity);
  row.subject_entity_document = entity_documents_.text(fact, kSubjectEntity);
  row.object_entity = entity_names_.text(fact, kObjectEntity);
  row.object_type = entity_types_.text(fact, kObjectEntity);
  row.object_entity_document = entity_documents_.text(fact, kObjectEntity);
  set_tense(fact, kTense, row.tense);
  row.time = fact.text(kTime);
  row.time_from = fact.text(kTimeFrom);
  row.time_to = fact.text(kTimeTo);
  row.derived_by = fact.text(kDerivedBy);
  set_spans(fact, kSubjectSpans, row.subject, row.subject_spans);
  set_spans(fact, kPredicateSpans, row.predicate, row.predicate_spans);
  set_spans(fact, kObjectSpans, row.object, row.object_spans);
  row.subject_heads = fact.text(kSubjectHeads);
  row.object_heads = fact.text(kObjectHeads);
  if (!fact.is_null(kSentence)) load_sentence(fact.integer(kSentence), row);
  if (needs_arguments_) load_arguments(row.number, row);
}

void RowLoader::load_sentence(RowId sentence, FactRow& row) {
  static constexpr int kDocument = 1;
  static constexpr int kPosition = 2;
  static constexpr int kBegin = 3;
  static constexpr int kEnd = 4;
  static constexpr int kText = 5;
  if (sentence == last_sentence_) return;
  last_sentence_ = sentence;
  sentences_.seek(sentence);
  check_found(sentences_.is_at(sentence), "a sentence");
  const Statement& found = sentences_.row();
  row.sentence_index = found.integer(kPosition);
  row.sentence_begin = found.integer(kBegin);
  row.sentence_end = found.integer(kEnd);
  row.sentence = found.text(kText);
  if (needs_document_) load_document(found.integer(kDocument), row);
}

void RowLoader::load_document(RowId document, FactRow& row) {
  if (document == last_document_) return;
  last_document_ = document;
  check_found(document_.finds(document), "a document");
  int column = 0;
  for (std::string* field : {&row.document, &row.title, &row.date, &row.source, &row.url}) {
    *field = document_.text(column++);
  }
  document_.reset();
}

void RowLoader::load_arguments(RowId fact, FactRow& row) {
  static constexpr int kRole = 1;
  static constexpr int kPreposition = 2;
  static constexpr int kPhrase = 3;
  static constexpr int kHeads = 4;
  row.arguments = "[";
  row.argument_heads.clear();
  for (arguments_.seek(fact); arguments_.is_at(fact); arguments_.advance()) {
    row.arguments += row.arguments.size() > 1 ? ",{\"role\":" : "{\"role\":";
    append_quoted(arguments_.row().text(kRole), row.arguments);
    row.arguments += ",\"preposition\":";
    append_quoted(arguments_.row().text(kPreposition), row.arguments);
    row.arguments += ",\"text\":";
    append_quoted(phrases_.text(arguments_.row(), kPhrase), row.arguments);
    row.arguments += '}';
    row.argument_heads.emplace_back(arguments_.row().text(kHeads));
  }
  row.arguments += ']';
}

}  // namespace quern
