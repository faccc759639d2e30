#include "schema/read/condition/predicate.h"

#include <fmt/format.h>

namespace quern {

Condition predicate_condition(FactReader& reader, const std::string& text, PlanParts& parts) {
  const Dialect& dialect = reader.database().dialect();
  const Matches matches = add_matches(dialect, "predicate", text, parts);
  // Predicates by their own words or by a lemma form they were seen with.
  const std::string forms =
      fmt::format("(SELECT id FROM {0} UNION SELECT predicate FROM predicate_form WHERE lemma IN "
                  "(SELECT id FROM {0}))",
                  matches.table);
  const std::string pattern = parts.add_parameter(dialect.pattern(text));
  return {{facts_with(dialect, "predicate", forms)},
          fmt::format("(f.predicate IN (SELECT id FROM {0}) OR f.predicate_lemma IN (SELECT id "
                      "FROM {0}))",
                      matches.table),
          fmt::format("({} OR {})", dialect.matches("predicate", "f.predicate", pattern),
                      dialect.matches("predicate", "f.predicate_lemma", pattern)),
          matches.select,
          {},
          false};
}

}  // namespace quern
