#include "query/plan/condition/predicate.h"

#include <fmt/format.h>

namespace quern {

Condition predicate_condition(const std::string& text, PlanParts& parts) {
  const Matches matches = add_matches("predicate", text, parts);
  // Predicates by their own words or by a lemma form they were seen with.
  const std::string forms =
      fmt::format("({} UNION SELECT predicate FROM predicate_form WHERE lemma IN {})",
                  "SELECT id FROM " + matches.table, matches.table);
  const std::string pattern = parts.add_parameter(text);
  const auto test = [&](const char* column) {
    return fmt::format("pattern_matches((SELECT text FROM predicate WHERE id = f.{}), {})", column,
                       pattern);
  };
  return {{facts_with("predicate", forms)},
          fmt::format("(f.predicate IN {0} OR f.predicate_lemma IN {0})", matches.table),
          fmt::format("({} OR {})", test("predicate"), test("predicate_lemma")),
          matches.select,
          {},
          false};
}

}  // namespace quern
