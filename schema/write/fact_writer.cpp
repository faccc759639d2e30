#include "schema/write/fact_writer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <string>
#include <string_view>

#include "schema/confidence.h"
#include "schema/spans.h"

namespace quern {
namespace {

/// Of the commonest, nearly all; some 5 MB.
constexpr std::size_t kMostForms = 100'000;

/// A number where there is one for it.
Value tense_of(std::string_view tense) {
  if (tense.empty()) return {};
  const auto known = std::find(kTenses.begin(), kTenses.end(), tense);
  if (known == kTenses.end()) return tense;
  return static_cast<RowId>(known - kTenses.begin());
}

/// Where a phrase stands, as the database keeps it: where it begins, for one of a piece.
class StoredSpans {
 public:
  explicit StoredSpans(const Phrase& phrase) {
    const auto& spans = phrase.spans;
    if (spans.size() == 1 && spans[0].end - spans[0].begin == phrase.text.size()) {
      begin_ = static_cast<RowId>(spans[0].begin);
    } else {
      text_ = to_string(spans);
    }
  }

  /// Points into this.
  [[nodiscard]] Value value() const {
    if (begin_) return *begin_;
    if (text_.empty()) return {};
    return std::string_view(text_);
  }

 private:
  std::optional<RowId> begin_;
  std::string text_;
};

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

/// Whom each slot as a whole means, by FactRole.
std::array<std::optional<RowId>, 3> meant_by(const Fact& fact, const EntityIds& entities) {
  std::array<std::optional<RowId>, 3> meant;
  for (const EntityLink& link : fact.entities) {
    if (link.is_whole) meant.at(static_cast<std::size_t>(link.role)) = entities[link.entity];
  }
  return meant;
}

}  // namespace

FactWriter::FactWriter(Database& database, Texts& texts)
    : texts_(&texts),
      facts_(
          database,
          "fact",
          "sentence, subject, predicate, object, predicate_lemma, polarity, modality, "
          "confidence, attribution, attribution_predicate, resolved_subject, resolved_object, "
          "resolved_attribution, subject_entity, object_entity, attribution_entity, tense, time, "
          "derived_by, hash, subject_spans, predicate_spans, object_spans, subject_heads, "
          "object_heads"),
      add_form_(database,
                "INSERT INTO predicate_form (lemma, predicate) VALUES (:lemma, :predicate) "
                "ON CONFLICT DO NOTHING"),
      arguments_(database, "argument", "fact, position, role, preposition, phrase, spans, heads"),
      mentions_(database, "mention", "entity, role, fact") {}

void FactWriter::add(std::span<const Fact> facts,
                     std::span<const RowId> sentences,
                     const EntityIds& entities) {
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

void FactWriter::add_fact(RowId sentence, const Fact& fact, const EntityIds& entities) {
  const RowId id = add_row(sentence, fact, entities);
  std::set<std::pair<RowId, FactRole>> named;
  for (const EntityLink& link : fact.entities) {
    const RowId entity = *entities[link.entity];
    if (!link.is_whole && named.emplace(entity, link.role).second)
      mentions_.add(entity, static_cast<int>(link.role), id);
  }
  add_arguments(id, fact.arguments);
}

RowId FactWriter::add_row(RowId sentence, const Fact& fact, const EntityIds& entities) {
  const auto [subject_entity, object_entity, attribution_entity] = meant_by(fact, entities);
  Interner& phrases = texts_->phrases;
  Interner& predicates = texts_->predicates;
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
  const StoredSpans subject_spans(fact.subject);
  const StoredSpans predicate_spans(fact.predicate);
  const StoredSpans object_spans(fact.object);
  const std::string subject_heads = to_string(fact.subject.heads);
  const std::string object_heads = to_string(fact.object.heads);
  const RowId id = facts_.add_numbered(
      sentence, subject, predicate, object, lemma, static_cast<int>(fact.polarity),
      static_cast<int>(fact.modality), stored_confidence(fact.confidence), attribution, said,
      resolved_subject, resolved_object, resolved_attribution, subject_entity, object_entity,
      attribution_entity, tense_of(fact.tense), null_if_empty(fact.time),
      null_if_empty(fact.derived_by), HexId{fact.id, bytes}, subject_spans.value(),
      predicate_spans.value(), object_spans.value(), null_if_empty(subject_heads),
      null_if_empty(object_heads));
  if (predicate && lemma) add_form(*lemma, *predicate);
  return id;
}

void FactWriter::add_form(RowId lemma, RowId predicate) {
  if (forms_.size() >= kMostForms) forms_.clear();
  if (forms_.emplace(lemma, predicate).second) add_form_.run(lemma, predicate);
}

void FactWriter::add_arguments(RowId fact, std::span<const Argument> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Argument& argument = arguments[i];
    const StoredSpans spans(argument.phrase);
    const std::string heads = to_string(argument.phrase.heads);
    arguments_.add(fact, i, std::string_view(argument.role), null_if_empty(argument.preposition),
                   texts_->phrases.intern(argument.phrase.text), spans.value(),
                   null_if_empty(heads));
  }
}

}  // namespace quern
