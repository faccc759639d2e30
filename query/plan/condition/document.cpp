#include "query/plan/condition/document.h"

#include <fmt/format.h>
#include <string_view>

#include "query/plan/select.h"

namespace quern {
namespace {

/// "2024", "2024-06" or "2024-06-20".
void check_date(const std::string& date, const char* what) {
  static constexpr std::string_view kForm = "0000-00-00";
  static constexpr std::size_t kYear = 4;
  static constexpr std::size_t kMonth = 7;
  const bool has_length =
      date.size() == kYear || date.size() == kMonth || date.size() == kForm.size();
  bool has_form = has_length;
  for (std::size_t i = 0; has_form && i < date.size(); ++i) {
    const bool is_digit = date[i] >= '0' && date[i] <= '9';
    has_form = kForm[i] == '0' ? is_digit : date[i] == kForm[i];
  }
  if (!has_form) {
    throw QueryError(std::string(what) + " '" + date +
                     "' is not a date; write 2024, 2024-06 or 2024-06-20");
  }
}

}  // namespace

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
  if (!since.empty()) {
    check_date(since, "since");
    test = "d.date >= " + parts.add_parameter(since);
  }
  if (!until.empty()) {
    check_date(until, "until");
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
