#include "query/plan/row_loader.h"

#include <nlohmann/json.hpp>
#include <sqlite3.h>
#include <string_view>

#include "schema/fact.h"

namespace quern {

const char* const kFactColumns =
    "f.id, f.hash, f.sentence, f.subject, f.predicate, f.object, f.predicate_lemma, f.polarity, "
    "f.modality, f.confidence, f.attribution, f.attribution_predicate, f.resolved_subject, "
    "f.resolved_object, f.resolved_attribution, f.tense, f.time, f.derived_by, f.subject_spans, "
    "f.predicate_spans, f.object_spans, typeof(f.hash) = 'blob'";

namespace {

/// Places in kFactColumns.
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
  kTense,
  kTime,
  kDerivedBy,
  kSubjectSpans,
  kPredicateSpans,
  kObjectSpans,
  kHashIsBytes,
};

/// With phrases of usual length, about 10 MB.
constexpr std::size_t kMostTexts = 65'536;

std::string hex(std::string_view bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  static constexpr unsigned kHalf = 4;
  static constexpr unsigned kHalfMask = 15;
  std::string digits;
  digits.reserve(2 * bytes.size());
  for (const char letter : bytes) {
    const auto byte = static_cast<unsigned char>(letter);
    digits += kDigits[byte >> kHalf];
    digits += kDigits[byte & kHalfMask];
  }
  return digits;
}

std::string quoted(std::string_view text) {
  using Json = nlohmann::json;
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void check_found(bool is_found, const char* what) {
  if (is_found) return;
  throw SQLite::Exception(std::string(what) + " that a fact refers to is missing", SQLITE_CORRUPT);
}

}  // namespace

const std::string& RowLoader::Texts::text(const Statement& fact, int column) {
  const auto id = fact.row_id(column);
  if (!id) return none_;
  if (const auto found = texts_.find(*id); found != texts_.end()) return found->second;
  if (texts_.size() >= kMostTexts) texts_.clear();
  std::string& text = texts_[*id];
  check_found(find_.finds(*id), "a phrase");
  text = find_.text(0);
  find_.reset();
  return text;
}

RowLoader::RowLoader(FactReader& reader)
    : phrases_(reader.database(), "SELECT text FROM phrase WHERE id = :id"),
      predicates_(reader.database(), "SELECT text FROM predicate WHERE id = :id"),
      sentence_(reader.database(),
                "SELECT document, position, text, begin_byte, end_byte FROM sentence "
                "WHERE id = :id"),
      document_(reader.database(),
                "SELECT name, title, date, source, url FROM document WHERE id = :id"),
      arguments_(reader.database(),
                 "SELECT a.role, a.preposition, p.text FROM argument AS a "
                 "LEFT JOIN phrase AS p ON p.id = a.phrase WHERE a.fact = :fact "
                 "ORDER BY a.position") {}

void RowLoader::load(const Statement& fact, FactRow& row) {
  row.number = fact.integer(kId);
  row.id = fact.integer(kHashIsBytes) != 0 ? hex(fact.text(kHash)) : std::string(fact.text(kHash));
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
  row.tense = fact.text(kTense);
  row.time = fact.text(kTime);
  row.derived_by = fact.text(kDerivedBy);
  row.subject_spans = fact.text(kSubjectSpans);
  row.predicate_spans = fact.text(kPredicateSpans);
  row.object_spans = fact.text(kObjectSpans);
  load_sentence(fact.integer(kSentence), row);
  load_arguments(row.number, row);
}

void RowLoader::load_sentence(RowId sentence, FactRow& row) {
  if (sentence == last_sentence_) return;
  last_sentence_ = sentence;
  check_found(sentence_.finds(sentence), "a sentence");
  static constexpr int kText = 2;
  static constexpr int kBegin = 3;
  static constexpr int kEnd = 4;
  const RowId document = sentence_.integer(0);
  row.sentence_index = sentence_.integer(1);
  row.sentence = sentence_.text(kText);
  row.sentence_begin = sentence_.integer(kBegin);
  row.sentence_end = sentence_.integer(kEnd);
  sentence_.reset();
  load_document(document, row);
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
  row.arguments = "[";
  arguments_.start(fact);
  while (arguments_.step()) {
    if (row.arguments.size() > 1) row.arguments += ',';
    row.arguments += "{\"role\":" + quoted(arguments_.text(0)) +
                     ",\"preposition\":" + quoted(arguments_.text(1)) +
                     ",\"text\":" + quoted(arguments_.text(2)) + '}';
  }
  arguments_.reset();
  row.arguments += ']';
}

}  // namespace quern
