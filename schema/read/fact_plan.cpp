// What users typed travels in parameters only: the SQL below is put together from constants and
// counters.
//
// Every condition knows two forms: `facts`, SELECTs of the facts it holds for, and `holds`, a test
// of one fact. The condition with the fewest facts (counted up to a bound) drives, and the others
// test what it finds.
#include "schema/read/fact_plan.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <utility>

#include "schema/read/condition/conditions.h"

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
std::string from_where(const Dialect& dialect,
                       const std::string& facts,
                       const std::string& columns,
                       const std::string& tests) {
  std::string sql = " FROM " + facts;
  const auto mentions = [&](const char* table) {
    return tests.find(table) != std::string::npos || columns.find(table) != std::string::npos;
  };
  if (mentions("s.") || mentions("d."))
    sql += fmt::format(" {} sentence AS s ON s.id = f.sentence", dialect.join());
  if (mentions("d.")) sql += fmt::format(" {} document AS d ON d.id = s.document", dialect.join());
  if (!tests.empty()) sql += " WHERE " + tests;
  return sql;
}

}  // namespace

FactPlan::FactPlan(FactReader& reader, const Filter& filter)
    : reader_(&reader),
      conditions_(conditions_of(reader, filter, parts_)),
      set_sizes_(conditions_.size()) {}

Statement FactPlan::prepared(const std::string& sql, Expect expected) {
  Statement statement = parts_.prepared(*reader_, sql, expected);
  statement.set(":highest", kAll);
  return statement;
}

std::int64_t FactPlan::estimate(const Condition& condition, std::int64_t most) {
  Statement count = prepared(
      fmt::format("SELECT count(*) FROM ({} LIMIT {}) AS found", all_of(condition.facts), most),
      Expect::few);
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
  const bool is_larger =
      prepared(fmt::format("{} LIMIT 1 OFFSET {}", set, than), Expect::few).step();
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
      driver_ == kNone
          ? fmt::format("fact AS f{}", dialect().whole())
          : fmt::format("({}) AS driver {} fact AS f ON f.id = driver.id",
                        fmt::join(conditions_[driver_].facts, " UNION "), dialect().join());
  const std::string test =
      driver_ == kNone ? tests(kAll, kNone) : tests(driver_facts_, sure_driver());
  return prepared("SELECT " + columns + from_where(dialect(), facts, columns + end, test) + end,
                  Expect::many);
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
        fmt::format(
            "SELECT f.id FROM document AS d {3} sentence AS s ON s.document = d.id {3} fact "
            "AS f ON f.sentence = s.id WHERE d.date {0}{1}{2} ORDER BY {4}f.id",
            dates, test.empty() ? "" : " AND ", test, dialect().join(), order),
        Expect::many);
  };
  std::vector<Statement> statements;
  statements.push_back(facts("IS NOT NULL", is_descending ? "d.date DESC, " : "d.date, "));
  statements.push_back(facts("IS NULL", ""));
  return statements;
}

Statement FactPlan::look_up(const std::string& columns, const std::string& test) {
  const std::string others = tests_of_few();
  const std::string all = test + (others.empty() ? "" : " AND ") + others;
  return prepared(
      "SELECT " + columns + from_where(dialect(), "fact AS f", columns, all) + " ORDER BY f.id",
      Expect::few);
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
  Statement facts =
      prepared(fmt::format("{} LIMIT {}", all_of(condition.facts), most), Expect::many);
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
      fmt::format("SELECT max(coalesce(subject, 0)), max(coalesce(object, 0)), "
                  "max(coalesce(attribution, 0)), max(coalesce(resolved_subject, 0)), "
                  "max(coalesce(resolved_object, 0)), max(coalesce(resolved_attribution, 0)) "
                  "FROM fact{} WHERE id > :from AND id <= :to",
                  dialect().whole()));
  static constexpr int kColumns = 6;
  std::int64_t phrase = 0;
  highest.finds(from, to);
  for (int column = 0; column < kColumns; ++column)
    phrase = std::max(phrase, highest.integer(column));
  return phrase;
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
                     from_where(dialect(),
                                fmt::format("({}) AS found {} fact AS f ON f.sentence = found.id",
                                            conditions_[text].sentences, dialect().join()),
                                columns, test) +
                     dialect().in_order_of("f.id"),
                 Expect::many);
    facts.set(":from", from);
    facts.set(":to", to);
    return facts;
  }
  const std::string range = "f.id > :from AND f.id <= :to" + (test.empty() ? "" : " AND " + test);
  Statement facts = prepared(
      "SELECT " + columns +
          from_where(dialect(), fmt::format("fact AS f{}", dialect().whole()), columns, range) +
          " ORDER BY f.id",
      Expect::many);
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
          from_where(dialect(), dialect().given_facts(), columns,
                     fmt::format("{} > :from{}{}", place, test.empty() ? "" : " AND ", test)) +
          dialect().in_order_of("f.id"),
      Expect::many);
}

}  // namespace quern
