#include "query/render/page/time_list.h"

#include <algorithm>
#include <fmt/format.h>

#include "query/render/character.h"

namespace quern {
namespace {

constexpr std::size_t kMostDays = 100'000;
constexpr std::size_t kYear = std::string_view("2024").size();
constexpr std::size_t kMonth = std::string_view("2024-06").size();
constexpr std::size_t kDay = std::string_view("2024-06-20").size();

}  // namespace

const std::string& time_shown(const FactRow& row) {
  return row.time.empty() ? row.date : row.time;
}

void TimeList::add(const FactRow& row) {
  const std::string& from = row.time_from.empty() ? row.date : row.time_from;
  const std::string day = from.substr(0, kDay);
  if (day.empty() || (days_.size() == kMostDays && days_.count(day) == 0)) return;
  Count& count = days_[day];
  if (count.facts++ == 0) count.first_fact = row.number;
}

std::pair<std::string, std::string> TimeList::usual() const {
  static constexpr std::int64_t kLeftOut = 40;  // One in so many at either end.
  std::int64_t all = 0;
  for (const auto& [day, count] : days_)
    all += count.facts;
  std::pair<std::string, std::string> range = {days_.begin()->first, days_.rbegin()->first};
  std::int64_t seen = 0;
  for (const auto& [day, count] : days_) {
    if (seen <= all / kLeftOut) range.first = day;
    seen += count.facts;
    if (seen >= all - all / kLeftOut) {
      range.second = day;
      break;
    }
  }
  return range;
}

std::vector<TimeList::Row> TimeList::rows() const {
  static constexpr std::size_t kMostRows = 40;
  const auto [first, last] = usual();
  std::vector<Row> rows;
  for (const std::size_t letters : {kDay, kMonth, kYear}) {
    rows.clear();
    const std::string from = first.substr(0, letters);
    const std::string to = last.substr(0, letters);
    for (const auto& [day, count] : days_) {
      const std::string time = day.substr(0, letters);
      const std::string shown = time < from ? "before " + from : time > to ? "after " + to : time;
      if (rows.empty() || rows.back().time != shown) rows.push_back({shown, shown == time, {}});
      Count& sum = rows.back().count;
      if (sum.facts == 0 || count.first_fact < sum.first_fact) sum.first_fact = count.first_fact;
      sum.facts += count.facts;
    }
    if (rows.size() <= kMostRows) break;
  }
  return rows;
}

std::string TimeList::html() const {
  if (days_.empty()) return {};
  const std::vector<Row> shown = rows();
  std::int64_t most = 1;
  for (const Row& row : shown)
    most = std::max(most, row.count.facts);
  std::string text =
      "<div class=\"scroll\"><table class=\"times\"><caption>Facts by their own time, else by the "
      "article’s date; a date shows its facts.</caption>\n<thead><tr><th scope=\"col\">When</th>"
      "<th scope=\"col\" class=\"number\">Facts</th><th scope=\"col\">Share</th></tr></thead>\n"
      "<tbody>\n";
  static constexpr std::int64_t kWhole = 1000;
  for (const auto& [time, is_found, count] : shown) {
    const std::string name = xml_text(time);
    text += fmt::format(
        "<tr><th scope=\"row\"><a href=\"#f{0}\"{5}>{1}</a></th>"
        "<td class=\"number\">{2}</td><td><svg class=\"bar\" viewBox=\"0 0 {4} 10\" "
        "preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{3}\" height=\"10\"/></svg>"
        "</td></tr>\n",
        count.first_fact, name, count.facts, std::max<std::int64_t>(count.facts * kWhole / most, 2),
        kWhole, is_found ? fmt::format(" data-when=\"{}\"", name) : std::string());
  }
  return text + "</tbody></table></div>\n";
}

}  // namespace quern
