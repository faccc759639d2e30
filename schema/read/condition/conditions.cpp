#include "schema/read/condition/conditions.h"

#include <array>
#include <cstdint>
#include <string>

#include "schema/confidence.h"
#include "schema/read/condition/document.h"
#include "schema/read/condition/participants.h"
#include "schema/read/condition/predicate.h"
#include "schema/read/condition/sentence.h"
#include "schema/read/select.h"

namespace quern {
namespace {

/// No question needs more; it bounds what a statement costs.
constexpr std::size_t kMostConditions = 64;

void check_count(const Filter& filter) {
  const std::size_t patterns = filter.subject.size() + filter.predicate.size() +
                               filter.object.size() + filter.entity.size() + filter.text.size() +
                               filter.attributed_to.size() + filter.document.size();
  if (patterns > kMostConditions) {
    throw QueryError("more than " + std::to_string(kMostConditions) + " patterns; ask for less");
  }
}

/// How a fact is said: its polarity, modality, attribution, derivation and confidence.
void add_assertion_tests(const Filter& filter,
                         PlanParts& parts,
                         std::vector<Condition>& conditions) {
  const auto add = [&](const std::string& test) { conditions.push_back({{}, test, test, {}, {}}); };
  if (filter.polarity) {
    add("f.polarity = " + parts.add_parameter(static_cast<std::int64_t>(*filter.polarity)));
  }
  if (filter.modality) {
    add("f.modality = " + parts.add_parameter(static_cast<std::int64_t>(*filter.modality)));
  }
  if (filter.attributed) {
    add(*filter.attributed ? "(f.attribution IS NOT NULL OR f.attribution_predicate IS NOT NULL)"
                           : "f.attribution IS NULL AND f.attribution_predicate IS NULL");
  }
  if (filter.derived) {
    add(*filter.derived ? "f.derived_by IS NOT NULL" : "f.derived_by IS NULL");
  }
  if (filter.min_confidence > 0.0) {
    add(kConfidenceOfFact + (" >= " + parts.add_parameter(filter.min_confidence)));
  }
}

}  // namespace

std::vector<Condition> conditions_of(FactReader& reader, const Filter& filter, PlanParts& parts) {
  static constexpr std::array kSubject = {kSubjectRole};
  static constexpr std::array kObject = {kObjectRole};
  static constexpr std::array kEither = {kSubjectRole, kObjectRole};
  static constexpr std::array kSpeaker = {kSpeakerRole};
  check_count(filter);
  std::vector<Condition> conditions;
  for (const std::string& text : filter.subject)
    conditions.push_back(phrase_condition(reader, text, kSubject, parts));
  for (const std::string& text : filter.predicate)
    conditions.push_back(predicate_condition(reader, text, parts));
  for (const std::string& text : filter.object)
    conditions.push_back(phrase_condition(reader, text, kObject, parts));
  for (const std::string& text : filter.entity)
    conditions.push_back(entity_condition(reader, text, kEither, parts));
  for (const std::string& text : filter.attributed_to)
    conditions.push_back(phrase_condition(reader, text, kSpeaker, parts));
  for (const std::string& query : filter.text)
    conditions.push_back(sentence_condition(reader, query, parts));
  for (const std::string& text : filter.document)
    conditions.push_back(document_condition(reader, text, parts));
  const bool has_date = !filter.since.empty() || !filter.until.empty();
  if (has_date) conditions.push_back(date_condition(reader, filter.since, filter.until, parts));
  add_assertion_tests(filter, parts, conditions);
  return conditions;
}

}  // namespace quern
