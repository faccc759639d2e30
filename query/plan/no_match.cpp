#include "query/plan/no_match.h"

#include <chrono>
#include <cstdint>
#include <fmt/format.h>

#include "query/plan/conditions_of.h"
#include "schema/lookup_key.h"
#include "schema/read/near_word.h"
#include "schema/read/patience.h"
#include "schema/read/select.h"

namespace quern {
namespace {

constexpr std::int64_t kMostCounted = 1'000;

void add_near_words(FactReader& reader,
                    const FilterCondition& condition,
                    std::vector<std::string>& lines) {
  if (condition.key.empty() || condition.key == "document" || condition.key == "text") return;
  const WordsOf of = condition.key == "predicate" ? WordsOf::predicates : WordsOf::names;
  for (const std::string& word : lookup_words(condition.pattern, Wildcards::keep)) {
    if (word.find_first_of("*?") != std::string::npos) continue;
    const std::string near = nearest_word(reader, of, word);
    if (near.empty()) continue;
    lines.push_back(fmt::format("no {} has '{}'; did you mean '{}'?", condition.key, word, near));
  }
}

void add_reasons(FactReader& reader, const Filter& filter, std::vector<std::string>& lines) {
  const std::vector<FilterCondition> all = conditions_of(filter);
  for (const FilterCondition& condition : all)
    add_near_words(reader, condition, lines);
  if (!lines.empty() || all.size() < 2) return;
  for (const FilterCondition& condition : all) {
    const std::int64_t facts = count_facts_up_to(reader, condition.without, kMostCounted);
    if (facts == 0) continue;
    lines.push_back(fmt::format("without {} {}{} {}", condition.text, facts,
                                facts == kMostCounted ? " or more" : "",
                                facts == 1 ? "fact matches" : "facts match"));
  }
}

}  // namespace

std::vector<std::string> why_none(FactReader& reader, const Filter& filter) {
  const Patience patience(reader, std::chrono::milliseconds(500));
  std::vector<std::string> lines;
  try {
    add_reasons(reader, filter, lines);
  } catch (const QueryInterrupted&) {
    // What was found so far is what there is to say.
  }
  return lines;
}

}  // namespace quern
