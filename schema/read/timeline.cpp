#include "schema/read/timeline.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "schema/read/select.h"

namespace quern {
namespace {

constexpr std::size_t kMostFacts = 1'000'000;
constexpr std::uint64_t kNoDate = static_cast<std::uint64_t>(-1);

/// The first day of an ISO date or interval as a number that sorts as it does: its digits.
std::uint64_t day_of(std::string_view date) {
  static constexpr std::size_t kDigits = 8;
  static constexpr std::uint64_t kBase = 10;
  std::uint64_t day = 0;
  std::size_t digits = 0;
  for (const char letter : date) {
    if (letter == '/' || digits == kDigits) break;
    if (letter < '0' || letter > '9') continue;
    day = day * kBase + static_cast<std::uint64_t>(letter - '0');
    ++digits;
  }
  if (digits == 0) return kNoDate;
  for (; digits < kDigits; ++digits)
    day *= kBase;
  return day;
}

}  // namespace

std::vector<std::int64_t> facts_by_date(FactReader& reader, const Filter& filter) {
  const std::string columns =
      "f.id, coalesce(f.time, (SELECT d.date FROM sentence AS s JOIN document AS d ON d.id = "
      "s.document WHERE s.id = f.sentence))";
  std::vector<std::pair<std::uint64_t, std::int64_t>> dated;
  select_columns(reader, filter, columns, [&](const Statement& fact) {
    dated.emplace_back(day_of(fact.text(1)), fact.integer(0));
    return dated.size() < kMostFacts;
  });
  std::sort(dated.begin(), dated.end());
  std::vector<std::int64_t> numbers;
  numbers.reserve(dated.size());
  for (const auto& [day, number] : dated)
    numbers.push_back(number);
  return numbers;
}

}  // namespace quern
