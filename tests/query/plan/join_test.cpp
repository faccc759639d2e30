#include "query/plan/join.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "query/plan/filter_language.h"
#include "schema/fact_store.h"
#include "schema/read/select.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

/// A database of who met and led whom, at "facts.db" in a folder of its own.
class Meetings {
 public:
  Meetings() {
    FactStore facts(path());
    store(facts, reading("a.txt", {"Putin | met | Kim | lemma=meet",                      // 1
                                   "Putin | leads | Russia | lemma=lead",                 // 2
                                   "Xi | may meet | Kim | lemma=meet | possible",         // 3
                                   "Xi | leads | China | lemma=lead"}));                  // 4
    store(facts, reading("b.txt", {"He | met | Lee | lemma=meet | of=Putin",              // 5
                                   "Kim | leads | North Korea | lemma=lead | by=Seoul",   // 6
                                   "Kim | praised | Kim | lemma=praise",                  // 7
                                   "the firm | sued | Acme | lemma=sue | who=Beta Corp",  // 8
                                   "Beta | praised | Lee | lemma=praise | who=Beta Corp | "
                                   "not"}));  // 9
  }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "facts.db"; }

  /// "values: facts" a row, or what is wrong with the line.
  [[nodiscard]] std::string answer(const std::string& line) const {
    const auto parsed = parse_filter(line);
    if (const auto* const wrong = std::get_if<NotAFilter>(&parsed)) return wrong->why;
    FactReader reader(path());
    std::string rows;
    try {
      select_joined(reader, std::get<Filter>(parsed), [&](const JoinedRow& row) {
        for (const std::string& value : row.values)
          rows += value + ' ';
        for (const FactRow& fact : row.facts)
          rows += std::to_string(fact.number) + (fact.modality == "possible" ? "? " : " ");
        rows.back() = '\n';
        return true;
      });
    } catch (const QueryError& error) {
      return error.what();
    }
    return rows;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("patterns are joined on their variables", "[join]") {
  const Meetings meetings;
  const auto [line, rows] = GENERATE(table<std::string, std::string>({
      {"?x | meet | Kim", "Putin 1\nXi 3?\n"},
      {"?x | meet | Kim ; ?x | lead | ?y", "Putin Russia 1 2\nXi China 3? 4\n"},
      {"?x | lead | ?y ; ?x | meet | Kim", "Putin Russia 2 1\nXi China 4 3?\n"},
      {"?x | meet | ?y ; ?y | lead | ?z", "Putin Kim North Korea 1 6\nXi Kim North Korea 3? 6\n"},
      {"?x | meet | Lee ; ?x | lead | ?", "Putin 5 2\n"},             // he, resolved
      {"?x | sue | Acme ; ?x | praise | ?y", "Beta Corp Lee 8 9\n"},  // an entity with two names
      {"?x | praise | ?x", "Kim 7\n"},
      {"?x | ?p | Kim ; ?y | ?p | Lee ; ?y | lead | ?",
       "Putin meet Putin 1 5 2\nXi meet Putin 3? 5 2\n"},
      {"?x | meet | Kim ; ?x | lead | ?y ; modality:certain", "Putin Russia 1 2\n"},
      {"?x | meet | Kim ; ?x | lead | ?y ; limit:1 offset:1", "Xi China 3? 4\n"},
      {"?x | meet | Kim ; ?x | sue | ?y", ""},
      {"?x | visit | Kim", ""},
  }));
  CAPTURE(line);
  CHECK(meetings.answer(line) == rows);
}

TEST_CASE("patterns that cannot be joined are refused in one line", "[join]") {
  const Meetings meetings;
  const auto [line, why] = GENERATE(table<std::string, std::string>({
      {"?x | meet | Kim ; ?y | lead | ?z", "shares no variable"},
      {"?x | ?x | Kim", "cannot be a predicate and a subject or object at once"},
      {"?a|p|?b;?b|p|?c;?c|p|?d;?d|p|?e;?e|p|?f;?f|p|?g;?g|p|?h", "more than 6 patterns"},
      {"?x | meet | Kim ; sort:date", "leave sort away"},
      {"?x | meet | % ", "no word in the pattern"},
  }));
  CAPTURE(line);
  CHECK_THAT(meetings.answer(line), Catch::Contains(why));
}

TEST_CASE("joined rows are counted, and stop when nobody wants more", "[join]") {
  const Meetings meetings;
  FactReader reader(meetings.path());
  const Filter filter = std::get<Filter>(parse_filter("?x | meet | ?y ; limit:1"));
  CHECK(count_joined(reader, filter) == 3);
  int rows = 0;
  Filter all = filter;
  all.limit.reset();
  select_joined(reader, all, [&](const JoinedRow& /*row*/) { return ++rows < 2; });
  CHECK(rows == 2);
}

TEST_CASE("a join can be interrupted", "[join]") {
  const Meetings meetings;
  FactReader reader(meetings.path());
  const Filter filter = std::get<Filter>(parse_filter("?x | ?p | ?y"));
  CHECK_THROWS_AS(select_joined(reader, filter,
                                [&](const JoinedRow& /*row*/) {
                                  reader.interrupt();
                                  return true;
                                }),
                  QueryInterrupted);
}
