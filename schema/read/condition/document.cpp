#include "schema/read/condition/document.h"

#include <fmt/format.h>

namespace quern {

Condition document_condition(FactReader& reader, const std::string& text, PlanParts& parts) {
  const Dialect& dialect = reader.database().dialect();
  check_pattern(text);
  const std::string name = parts.add_table(
      'd', "SELECT id FROM document WHERE " +
               dialect.document_matches(parts.add_parameter(dialect.pattern(text))));
  const std::string test = fmt::format("s.document IN (SELECT id FROM {})", name);
  return {
      {fmt::format("SELECT fact.id AS id FROM {0} AS m {1} sentence ON sentence.document = m.id "
                   "{1} fact ON fact.sentence = sentence.id",
                   name, dialect.join())},
      test,
      test,
      {},
      {}};
}

Condition date_condition(FactReader& reader,
                         const std::string& since,
                         const std::string& until,
                         PlanParts& parts) {
  std::string test;
  if (!since.empty()) test = "d.date >= " + parts.add_parameter(since);
  if (!until.empty()) {
    const std::string limit = parts.add_parameter(until);
    test +=
        fmt::format("{0}substr(d.date, 1, length({1})) <= {1}", test.empty() ? "" : " AND ", limit);
  }
  return {
      {fmt::format("SELECT fact.id AS id FROM document AS d {0} sentence ON sentence.document = "
                   "d.id {0} fact ON fact.sentence = sentence.id WHERE {1}",
                   reader.database().dialect().join(), test)},
      test,
      test,
      {},
      {}};
}

}  // namespace quern
