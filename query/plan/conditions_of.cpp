#include "query/plan/conditions_of.h"

#include <cstddef>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "query/plan/triple_language.h"

namespace quern {
namespace {

using Patterns = std::vector<std::string> Filter::*;

void add_patterns(const Filter& filter,
                  const char* key,
                  Patterns patterns,
                  std::vector<FilterCondition>& all) {
  for (std::size_t i = 0; i < (filter.*patterns).size(); ++i) {
    const std::string& pattern = (filter.*patterns)[i];
    const bool has_space = pattern.find(' ') != std::string::npos;
    FilterCondition condition{fmt::format("{0}:{2}{1}{2}", key, pattern, has_space ? "\"" : ""),
                              key, pattern, filter};
    auto& left = condition.without.*patterns;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
    all.push_back(std::move(condition));
  }
}

template <class Value>
void add_value(const Filter& filter,
               std::string text,
               Value Filter::*member,
               std::vector<FilterCondition>& all) {
  if (filter.*member == Filter{}.*member) return;
  FilterCondition condition{std::move(text), {}, {}, filter};
  condition.without.*member = Filter{}.*member;
  all.push_back(std::move(condition));
}

std::string yes_no(const char* key, const std::optional<bool>& value) {
  return fmt::format("{}:{}", key, value.value_or(false) ? "yes" : "no");
}

}  // namespace

std::vector<FilterCondition> conditions_of(const Filter& filter) {
  std::vector<FilterCondition> all;
  add_patterns(filter, "subject", &Filter::subject, all);
  add_patterns(filter, "predicate", &Filter::predicate, all);
  add_patterns(filter, "object", &Filter::object, all);
  add_patterns(filter, "entity", &Filter::entity, all);
  add_patterns(filter, "attributed-to", &Filter::attributed_to, all);
  add_patterns(filter, "text", &Filter::text, all);
  add_patterns(filter, "document", &Filter::document, all);
  if (filter.polarity) {
    add_value(filter, "polarity:" + std::string(to_string(*filter.polarity)), &Filter::polarity,
              all);
  }
  if (filter.modality) {
    add_value(filter, "modality:" + std::string(to_string(*filter.modality)), &Filter::modality,
              all);
  }
  add_value(filter, yes_no("attributed", filter.attributed), &Filter::attributed, all);
  add_value(filter, yes_no("derived", filter.derived), &Filter::derived, all);
  add_value(filter, "since:" + filter.since, &Filter::since, all);
  add_value(filter, "until:" + filter.until, &Filter::until, all);
  add_value(filter, fmt::format("min-confidence:{}", filter.min_confidence),
            &Filter::min_confidence, all);
  add_value(filter, fmt::format("offset:{}", filter.offset), &Filter::offset, all);
  return all;
}

std::string filter_text(const Filter& filter) {
  std::string text;
  for (const TriplePattern& pattern : filter.patterns)
    text += (text.empty() ? "" : " ; ") + to_string(pattern);
  std::string separator = filter.patterns.empty() ? "" : " ; ";
  for (const FilterCondition& condition : conditions_of(filter)) {
    text += separator + condition.text;
    separator = " ";
  }
  return text;
}

}  // namespace quern
