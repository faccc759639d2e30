// How much of the processor's time look-ups take on a database that make_facts wrote, a page of 100
// rows each, and how many rows a second all of them give; beside what SQLite takes by itself for
// the same, asked in the best SQL, on the same connection.
//
//   query_bench FILE [PART]    PART: only what has this in its name
#include <algorithm>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <vector>

#include "schema/lookup_key.h"
#include "schema/read/group.h"
#include "schema/read/select.h"
#include "schema/statement.h"
#include "tests/bench/bare_sql.h"
#include "tests/bench/made_articles.h"

namespace {

using namespace quern;
using Ask = std::function<Filter(MadeArticles&)>;

constexpr int kRounds = 200;
constexpr int kPage = 100;

/// Of the processor: what an idle machine would have taken, the file being in memory.
double milliseconds_since(std::clock_t start) {
  static constexpr double kThousand = 1000;
  return kThousand * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

struct LookUp {
  const char* what;
  Ask ask;
  std::string
      sql;  ///< Gives the numbers of the same facts; empty: there is nothing to compare with.
};

/// In double quotes, as FTS5 wants it.
std::string full_text(const std::string& words) {
  return '"' + lookup_key(words) + '"';
}

void set_first(Statement& statement,
               const std::string& name,
               const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  statement.set(name, texts.front());
  statement.set(name + "_words", full_text(texts.front()));
}

const std::vector<LookUp>& look_ups() {
  using Made = MadeArticles;
  static const std::vector<LookUp> kLookUps = {
      {"subject, a name", [](Made& m) { return Filter{.subject = {m.name()}}; },
       bare::with_phrase("subject")},
      {"subject, a word", [](Made& m) { return Filter{.subject = {m.word()}}; },
       bare::with_phrase("subject")},
      {"predicate, by lemma", [](Made& m) { return Filter{.predicate = {m.verb()}}; },
       bare::with_predicate()},
      {"subject and predicate",
       [](Made& m) { return Filter{.subject = {m.name()}, .predicate = {m.verb()}}; },
       bare::with_phrase("subject") + " INTERSECT " + bare::with_predicate()},
      {"predicate and object",
       [](Made& m) { return Filter{.predicate = {m.verb()}, .object = {m.name()}}; },
       bare::with_phrase("object") + " INTERSECT " + bare::with_predicate()},
      {"a word and predicate",
       [](Made& m) { return Filter{.subject = {m.word()}, .predicate = {m.verb()}}; },
       bare::with_phrase("subject") + " INTERSECT " + bare::with_predicate()},
      {"object, a name", [](Made& m) { return Filter{.object = {m.name()}}; },
       bare::with_phrase("object")},
      {"entity, either role", [](Made& m) { return Filter{.entity = {m.name()}}; },
       bare::with_entity()},
      {"object, denied",
       [](Made& m) { return Filter{.object = {m.word()}, .polarity = Polarity::negative}; },
       {}},
      {"predicate with wildcards",
       [](Made& m) {
         const std::string verb = m.verb();
         return Filter{.predicate = {verb.substr(0, 2) + "*" + verb.back()}};
       },
       {}},
      {"text, one word", [](Made& m) { return Filter{.text = {m.word()}}; }, bare::with_text()},
      {"text, two words", [](Made& m) { return Filter{.text = {m.words(2)}}; }, {}},
      {"commonest name", [](Made& /*m*/) { return Filter{.subject = {Made::commonest_name()}}; },
       bare::with_phrase("subject")},
      {"newest", [](Made& /*m*/) { return Filter{.sort = "-date"}; }, bare::newest()},
      {"subject, newest",
       [](Made& m) { return Filter{.subject = {m.name()}, .sort = "-date"}; },
       {}},
      {"subject, since a year",
       [](Made& m) { return Filter{.subject = {m.name()}, .since = "2015"}; },
       {}},
  };
  return kLookUps;
}

void report(const char* what, std::vector<double> milliseconds, double rows) {
  if (milliseconds.empty()) return;
  std::sort(milliseconds.begin(), milliseconds.end());
  const auto at = [&](double part) {
    return milliseconds[static_cast<std::size_t>(part *
                                                 static_cast<double>(milliseconds.size() - 1))];
  };
  fmt::print("{:<28} p50 {:8.2f} ms   p95 {:8.2f} ms   most {:8.2f} ms   {:6.1f} rows\n", what,
             at(0.5), at(0.95), at(1.0), rows / static_cast<double>(milliseconds.size()));
  std::fflush(stdout);
}

/// What an SQL statement gives, all of its columns read.
double rows_of(Statement& statement) {
  double rows = 0;
  statement.reset();
  for (; statement.step(); ++rows)
    for (int column = 0; column < bare::kViewColumns; ++column)
      static_cast<void>(statement.text(column));
  return rows;
}

void time_look_up(const std::filesystem::path& path, const LookUp& look_up) {
  FactReader reader(path);
  MadeArticles made;
  made.next();
  std::vector<double> ours;
  std::vector<double> bare;
  double our_rows = 0;
  double bare_rows = 0;
  for (int i = 0; i < kRounds; ++i) {
    Filter filter = look_up.ask(made);
    filter.limit = kPage;
    std::clock_t start = std::clock();
    select_facts(reader, filter, [&](const FactRow& /*row*/) {
      ++our_rows;
      return true;
    });
    ours.push_back(milliseconds_since(start));
    if (look_up.sql.empty()) continue;
    start = std::clock();
    Statement statement(reader.database(), bare::page_of(look_up.sql));
    set_first(statement, ":subject", filter.subject);
    set_first(statement, ":predicate", filter.predicate);
    set_first(statement, ":object", filter.object);
    set_first(statement, ":entity", filter.entity);
    set_first(statement, ":text", filter.text);
    bare_rows += rows_of(statement);
    bare.push_back(milliseconds_since(start));
  }
  report(look_up.what, std::move(ours), our_rows);
  report("  SQLite by itself", std::move(bare), bare_rows);
}

void time_sql(const std::filesystem::path& path, const char* sql) {
  FactReader reader(path);
  const std::clock_t start = std::clock();
  Statement statement(reader.database(), sql);
  const double rows = rows_of(statement);
  fmt::print("{:<28} {:.0f} rows in {:.0f} ms\n", "  SQLite by itself", rows,
             milliseconds_since(start));
  std::fflush(stdout);
}

struct Whole {
  const char* what;
  Filter filter;
  RowFields fields;
  const char* sql;  ///< The same rows; null: there is nothing to compare with.
};

void time_count(const std::filesystem::path& path, const Whole& whole) {
  FactReader reader(path);
  const std::clock_t start = std::clock();
  const std::int64_t counted = count_facts(reader, whole.filter);
  fmt::print("{:<28} counted: {} in {:.0f} ms\n", whole.what, counted, milliseconds_since(start));
}

void time_all(const std::filesystem::path& path, const Whole& whole) {
  time_count(path, whole);
  FactReader reader(path);
  const std::clock_t start = std::clock();
  double rows = 0;
  select_facts(
      reader, whole.filter,
      [&](const FactRow& /*row*/) {
        ++rows;
        return true;
      },
      whole.fields);
  const double milliseconds = milliseconds_since(start);
  fmt::print("{:<28} read: {:.0f} rows in {:.0f} ms\n", whole.what, rows, milliseconds);
  if (whole.sql != nullptr) time_sql(path, whole.sql);
}

void time_groups(const std::filesystem::path& path, const char* key, const char* sql) {
  FactReader reader(path);
  const std::clock_t start = std::clock();
  int groups = 0;
  select_groups(reader, {.group_by = key}, [&](const Group& /*group*/) { return ++groups > 0; });
  fmt::print("{:<28} {} groups in {:.0f} ms\n", key, groups, milliseconds_since(start));
  time_sql(path, sql);
}

void time_everything(const std::filesystem::path& path, std::string_view part) {
  const auto is_wanted = [&](std::string_view what) {
    return what.find(part) != std::string_view::npos;
  };
  for (const LookUp& look_up : look_ups())
    if (is_wanted(look_up.what)) time_look_up(path, look_up);
  const Whole wholes[] = {
      {"all", {}, {}, "SELECT * FROM fact_view"},
      {"all, three columns", {}, RowFields({"subject", "predicate", "object"}), bare::kTriples},
      {"all, by date", {.sort = "date"}, {}, bare::kByDate},
      {"any subject", {.subject = {"*"}, .limit = 1}, {}, nullptr},
      {"commonest name, all", {.subject = {MadeArticles::commonest_name()}}, {}, nullptr},
  };
  for (const Whole& whole : wholes)
    if (is_wanted(whole.what)) time_all(path, whole);
  for (const auto& [key, sql] : {std::pair("predicate", bare::kByPredicate),
                                 std::pair("subject_entity,month", bare::kByEntityAndMonth)})
    if (is_wanted("groups")) time_groups(path, key, sql);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 2 || argc > 3) {
      fmt::print(stderr, "usage: query_bench FILE [PART]\n");
      return 2;
    }
    time_everything(argv[1], argc > 2 ? argv[2] : "");
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "query_bench: {}\n", error.what());
    return 1;
  }
}
