// What users typed travels in parameters only: the SQL below is put together from constants and
// counters.
//
// Every condition knows two forms: `facts`, SELECTs of the facts it holds for, and `holds`, a test
// of one fact. The condition with the fewest facts (counted up to a bound) drives, and the others
// test what it finds.
#include "query/plan/fact_plan.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>

#include "query/plan/condition/conditions.h"

namespace quern {
namespace {

constexpr std::int64_t kFew = 2'000;
constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();

/// One by one, those found twice given twice.
std::string all_of(const std::vector<std::string>& selects) {
  return fmt::format("{}", fmt::join(selects, " UNION ALL "));
}

/// FROM and WHERE: `facts` gives `fact AS f`; sentence and document are joined where columns or
/// tests read them.
std::string from_where(const std::string& facts,
                       const std::string& columns,
                       const std::string& tests) {
  std::string sql = " FROM " + facts;
  const auto mentions = [&](const char* table) {
    return tests.find(table) != std::string::npos || columns.find(table) != std::string::npos;
  };
  if (mentions("s.") || mentions("d.")) sql += " CROSS JOIN sentence AS s ON s.id = f.sentence";
  if (mentions("d.")) sql += " CROSS JOIN document AS d ON d.id = s.document";
  if (!tests.empty()) sql += " WHERE " + tests;
  return sql;
}

}  // namespace

FactPlan::FactPlan(FactReader& reader, const Filter& filter)
    : reader_(&reader),
      conditions_(conditions_of(reader, filter, parts_)),
      set_sizes_(conditions_.size()) {}

Statement FactPlan::prepared(const std::string& sql) {
  Statement statement = parts_.prepared(*reader_, sql);
  statement.set(":highest", kAll);
  return statement;
}

std::int64_t FactPlan::estimate(const Condition& condition, std::int64_t most) {
  Statement count =
      prepared(fmt::format("SELECT count(*) FROM ({} LIMIT {})", all_of(condition.facts), most));
  count.step();
  return count.integer(0);
}

std::int64_t FactPlan::estimate(std::int64_t most) {
  std::int64_t least = most;
  for (const Condition& condition : conditions_) {
    if (!condition.facts.empty()) least = std::min(least, estimate(condition, least));
  }
  return least;
}

void FactPlan::choose_driver() {
  for (std::int64_t most = kFew; most <= kFew * kFew; most *= kFew / 20) {
    for (std::size_t i = 0; i < conditions_.size(); ++i) {
      if (conditions_[i].facts.empty()) continue;
      const std::int64_t facts = estimate(conditions_[i], most);
      if (facts < most && (driver_ == kNone || facts < driver_facts_)) {
        driver_ = i;
        driver_facts_ = facts;
      }
    }
    if (driver_ != kNone) return;
  }
}

bool FactPlan::is_larger(std::size_t condition, std::int64_t than) {
  const std::string& set = conditions_[condition].set;
  SetSize& known = set_sizes_[condition];
  if (set.empty() || than >= known.at_most) return false;
  if (than <= known.more_than) return true;
  const bool is_larger = prepared(fmt::format("{} LIMIT 1 OFFSET {}", set, than)).step();
  (is_larger ? known.more_than : known.at_most) = than;
  return is_larger;
}

std::string FactPlan::tests(std::int64_t rows, std::size_t without) {
  // To read a row's phrases takes about as long as to put so many into a set.
  static constexpr std::int64_t kSetPerRow = 8;
  std::string sql;
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    if (i == without) continue;
    const Condition& condition = conditions_[i];
    const bool is_few = rows <= kFew * kFew && is_larger(i, rows * kSetPerRow);
    sql += (sql.empty() ? "" : " AND ") + (is_few ? condition.holds_for_few : condition.holds);
  }
  return sql;
}

std::string FactPlan::tests_of_few() const {
  std::string sql;
  for (const Condition& condition : conditions_)
    sql += (sql.empty() ? "" : " AND ") + condition.holds_for_few;
  return sql;
}

std::size_t FactPlan::sure_driver() const {
  return driver_ != kNone && conditions_[driver_].is_exact ? driver_ : kNone;
}

Statement FactPlan::statement(const std::string& columns, const std::string& end) {
  choose_driver();
  const std::string facts =
      driver_ == kNone ? "fact AS f NOT INDEXED"
                       : fmt::format("({}) AS driver CROSS JOIN fact AS f ON f.id = driver.id",
                                     fmt::join(conditions_[driver_].facts, " UNION "));
  const std::string test =
      driver_ == kNone ? tests(kAll, kNone) : tests(driver_facts_, sure_driver());
  return prepared("SELECT " + columns + from_where(facts, columns + end, test) + end);
}

std::vector<Statement> FactPlan::by_date(bool is_descending, std::int64_t most) {
  // To sort a fact takes about as long as to read so many on the way from document to document.
  static constexpr std::int64_t kSort = 3;
  choose_driver();
  const std::int64_t all = last_id("fact");
  std::int64_t read = all;
  if (driver_ != kNone) {
    const bool is_page = conditions_.size() == 1 && most < driver_facts_;
    if (is_page) read = all / driver_facts_ * most;
    if (read / kSort > driver_facts_) return {};
  }
  const std::string test = tests(read, kNone);
  const auto facts = [&](const char* dates, const std::string& order) {
    return prepared(
        fmt::format("SELECT f.id FROM document AS d CROSS JOIN sentence AS s ON s.document = d.id "
                    "CROSS JOIN fact AS f ON f.sentence = s.id WHERE d.date {}{}{} ORDER BY {}f.id",
                    dates, test.empty() ? "" : " AND ", test, order));
  };
  std::vector<Statement> statements;
  statements.push_back(facts("IS NOT NULL", is_descending ? "d.date DESC, " : "d.date, "));
  statements.push_back(facts("IS NULL", ""));
  return statements;
}

Statement FactPlan::look_up(const std::string& columns, const std::string& test) {
  const std::string others = tests_of_few();
  const std::string all = test + (others.empty() ? "" : " AND ") + others;
  return prepared("SELECT " + columns + from_where("fact AS f", columns, all) + " ORDER BY f.id");
}

std::optional<std::vector<RowId>> FactPlan::ids(std::int64_t most, std::int64_t most_phrases) {
  std::optional<std::vector<RowId>> fewest;
  for (std::size_t i = 0; i < conditions_.size(); ++i) {
    if (conditions_[i].facts.empty() || is_larger(i, most_phrases)) continue;
    std::vector<RowId> found = some_ids(conditions_[i], most);
    if (std::ssize(found) >= most) continue;
    most = std::ssize(found);
    driver_ = i;
    fewest = std::move(found);
  }
  if (!fewest) return fewest;
  std::sort(fewest->begin(), fewest->end());
  fewest->erase(std::unique(fewest->begin(), fewest->end()), fewest->end());
  return fewest;
}

std::vector<RowId> FactPlan::some_ids(const Condition& condition, std::int64_t most) {
  std::vector<RowId> ids;
  Statement facts = prepared(fmt::format("{} LIMIT {}", all_of(condition.facts), most));
  while (facts.step())
    ids.push_back(facts.integer(0));
  return ids;
}

std::size_t FactPlan::text_condition() const {
  for (std::size_t i = 0; i < conditions_.size(); ++i)
    if (!conditions_[i].sentences.empty()) return i;
  return kNone;
}

std::int64_t FactPlan::last_id(const char* table) {
  Statement last(reader_->database(), fmt::format("SELECT max(id) FROM {}", table));
  last.step();
  return last.integer(0);
}

std::int64_t FactPlan::last_place() {
  return last_id(text_condition() == kNone ? "fact" : "sentence");
}

std::int64_t FactPlan::highest_phrase(std::int64_t from, std::int64_t to) {
  Statement highest(
      reader_->database(),
      "SELECT max(max(ifnull(subject, 0), ifnull(object, 0), ifnull(attribution, 0), "
      "ifnull(resolved_subject, 0), ifnull(resolved_object, 0), ifnull(resolved_attribution, 0))) "
      "FROM fact NOT INDEXED WHERE id > :from AND id <= :to");
  return highest.finds(from, to) ? highest.integer(0) : 0;
}

bool FactPlan::has_large_set() {
  static constexpr std::int64_t kLarge = 1'000;
  for (std::size_t i = 0; i < conditions_.size(); ++i)
    if (is_larger(i, kLarge)) return true;
  return false;
}

Statement FactPlan::scan(const std::string& columns, std::int64_t from, std::int64_t to) {
  const std::size_t text = text_condition();
  const std::string test = tests(to - from, text);
  if (text != kNone) {
    Statement facts =
        prepared("SELECT " + columns +
                 from_where("(" + conditions_[text].sentences +
                                ") AS found CROSS JOIN fact AS f ON f.sentence = found.id",
                            columns, test));
    facts.set(":from", from);
    facts.set(":to", to);
    return facts;
  }
  const std::string range = "f.id > :from AND f.id <= :to" + (test.empty() ? "" : " AND " + test);
  Statement facts = prepared(
      "SELECT " + columns + from_where("fact AS f NOT INDEXED", columns, range) + " ORDER BY f.id");
  facts.set(":from", from);
  facts.set(":to", to);
  if (has_large_set()) facts.set(":highest", highest_phrase(from, to));
  return facts;
}

Statement FactPlan::rows(const std::string& columns, std::int64_t rows) {
  const char* const place = text_condition() == kNone ? "f.id" : "f.sentence";
  const std::string test = tests(rows, sure_driver());
  return prepared(
      "SELECT " + columns +
      from_where("json_each(:ids) AS found CROSS JOIN fact AS f ON f.id = found.value", columns,
                 fmt::format("{} > :from{}{}", place, test.empty() ? "" : " AND ", test)));
}

}  // namespace quern
