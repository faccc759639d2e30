// How much of the processor's time look-ups take on a database that make_facts wrote, a page of 100
// rows each, and how many rows a second all of them give.
//
//   query_bench FILE
#include <algorithm>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <vector>

#include "query/plan/group.h"
#include "query/plan/select.h"
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
};

const std::vector<LookUp>& look_ups() {
  using Made = MadeArticles;
  static const std::vector<LookUp> kLookUps = {
      {"subject, a name", [](Made& m) { return Filter{.subject = {m.name()}}; }},
      {"subject, a word", [](Made& m) { return Filter{.subject = {m.word()}}; }},
      {"predicate, by lemma", [](Made& m) { return Filter{.predicate = {m.verb()}}; }},
      {"subject and predicate",
       [](Made& m) { return Filter{.subject = {m.name()}, .predicate = {m.verb()}}; }},
      {"a word and predicate",
       [](Made& m) { return Filter{.subject = {m.word()}, .predicate = {m.verb()}}; }},
      {"entity, either role", [](Made& m) { return Filter{.entity = {m.name()}}; }},
      {"object, denied",
       [](Made& m) { return Filter{.object = {m.word()}, .polarity = Polarity::negative}; }},
      {"predicate with wildcards",
       [](Made& m) {
         const std::string verb = m.verb();
         return Filter{.predicate = {verb.substr(0, 2) + "*" + verb.back()}};
       }},
      {"text, one word", [](Made& m) { return Filter{.text = {m.word()}}; }},
      {"text, two words", [](Made& m) { return Filter{.text = {m.words(2)}}; }},
      {"commonest name", [](Made& /*m*/) { return Filter{.subject = {Made::commonest_name()}}; }},
      {"newest", [](Made& /*m*/) { return Filter{.sort = "-date"}; }},
      {"subject, newest", [](Made& m) { return Filter{.subject = {m.name()}, .sort = "-date"}; }},
      {"subject, since a year",
       [](Made& m) { return Filter{.subject = {m.name()}, .since = "2015"}; }},
  };
  return kLookUps;
}

void report(const char* what, std::vector<double> milliseconds, double rows) {
  std::sort(milliseconds.begin(), milliseconds.end());
  const auto at = [&](double part) {
    return milliseconds[static_cast<std::size_t>(part *
                                                 static_cast<double>(milliseconds.size() - 1))];
  };
  fmt::print("{:<28} p50 {:8.2f} ms   p95 {:8.2f} ms   most {:8.2f} ms   {:6.1f} rows\n", what,
             at(0.5), at(0.95), at(1.0), rows / static_cast<double>(milliseconds.size()));
  std::fflush(stdout);
}

void time_look_up(const std::filesystem::path& path, const LookUp& look_up) {
  FactReader reader(path);
  MadeArticles made;
  made.next();
  std::vector<double> milliseconds;
  double rows = 0;
  for (int i = 0; i < kRounds; ++i) {
    Filter filter = look_up.ask(made);
    filter.limit = kPage;
    const std::clock_t start = std::clock();
    select_facts(reader, filter, [&](const FactRow& /*row*/) {
      ++rows;
      return true;
    });
    milliseconds.push_back(milliseconds_since(start));
  }
  report(look_up.what, std::move(milliseconds), rows);
}

void time_all(const std::filesystem::path& path,
              const char* what,
              const Filter& filter,
              const RowFields& fields = {}) {
  FactReader reader(path);
  std::clock_t start = std::clock();
  const std::int64_t counted = count_facts(reader, filter);
  fmt::print("{:<28} counted: {} in {:.0f} ms\n", what, counted, milliseconds_since(start));
  start = std::clock();
  double rows = 0;
  select_facts(
      reader, filter,
      [&](const FactRow& /*row*/) {
        ++rows;
        return true;
      },
      fields);
  const double seconds = milliseconds_since(start) / 1000;
  fmt::print("{:<28} read: {:.0f} in {:.2f} s, {:.0f} rows/s\n", what, rows, seconds,
             rows / seconds);
}

void time_groups(const std::filesystem::path& path, const char* key) {
  FactReader reader(path);
  const std::clock_t start = std::clock();
  int groups = 0;
  select_groups(reader, {.group_by = key}, [&](const Group& /*group*/) { return ++groups > 0; });
  fmt::print("{:<28} {} groups in {:.0f} ms\n", key, groups, milliseconds_since(start));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 2) {
      fmt::print(stderr, "usage: query_bench FILE\n");
      return 2;
    }
    for (const LookUp& look_up : look_ups())
      time_look_up(argv[1], look_up);
    time_all(argv[1], "all", {});
    time_all(argv[1], "all, three columns", {}, RowFields({"subject", "predicate", "object"}));
    time_all(argv[1], "all, by date", {.sort = "date"});
    time_all(argv[1], "any subject", {.subject = {"*"}, .limit = 1});
    time_groups(argv[1], "predicate");
    time_groups(argv[1], "subject_entity,month");
    time_all(argv[1], "commonest name", {.subject = {MadeArticles::commonest_name()}});
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "query_bench: {}\n", error.what());
    return 1;
  }
}
