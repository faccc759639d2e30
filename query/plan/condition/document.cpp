#include "query/plan/condition/document.h"

#include <fmt/format.h>

namespace quern {

Condition document_condition(const std::string& text, PlanParts& parts) {
  check_pattern(text);
  const std::string name = parts.add_table(
      'd', fmt::format("SELECT id FROM document WHERE pattern_matches(name, {0}) OR "
                       "pattern_matches(title, {0})",
                       parts.add_parameter(text)));
  const std::string test = "s.document IN " + name;
  return {{"SELECT fact.id AS id FROM " + name +
           " AS m CROSS JOIN sentence ON sentence.document = m.id CROSS JOIN fact "
           "ON fact.sentence = sentence.id"},
          test,
          test,
          {},
          {}};
}

Condition date_condition(const std::string& since, const std::string& until, PlanParts& parts) {
  std::string test;
  if (!since.empty()) test = "d.date >= " + parts.add_parameter(since);
  if (!until.empty()) {
    const std::string limit = parts.add_parameter(until);
    test +=
        fmt::format("{0}substr(d.date, 1, length({1})) <= {1}", test.empty() ? "" : " AND ", limit);
  }
  return {
      {"SELECT fact.id AS id FROM document AS d CROSS JOIN sentence ON sentence.document = d.id "
       "CROSS JOIN fact ON fact.sentence = sentence.id WHERE " +
       test},
      test,
      test,
      {},
      {}};
}

}  // namespace quern
