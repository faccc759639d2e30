#include "schema/read/group.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "schema/read/select.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

std::string printed(FactReader& reader, const Filter& filter) {
  std::string lines;
  select_groups(reader, filter, [&](const Group& group) {
    for (const std::string& key : group.keys)
      lines += key + ' ';
    lines += std::to_string(group.facts) + '/' + std::to_string(group.documents) + ' ' +
             group.first_date + ".." + group.last_date + '\n';
    return true;
  });
  return lines;
}

}  // namespace

TEST_CASE("facts are counted by group, with the first and last date", "[group]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore facts(path);
    Reading june = reading(
        "june.txt", {"China | backs | Russia", "China | backs | Russia | not",
                     "Beijing | backs | Russia | who=China", "China | left | home | who=China"});
    june.document.date = "2024-06-20";
    store(facts, june);
    Reading july = reading("july.txt", {"China | backs | Russia | by=Kim", "Kim | left | home"});
    july.document.date = "2025-07-01";
    store(facts, july);
  }
  FactReader reader(path);
  const auto [filter, groups] = GENERATE(table<Filter, std::string>({
      {{.group_by = "subject"},
       "China 4/2 2024-06-20..2025-07-01\nBeijing 1/1 2024-06-20..2024-06-20\n"
       "Kim 1/1 2025-07-01..2025-07-01\n"},
      {{.subject = {"China"}, .group_by = "predicate", .sort = "predicate", .limit = 1},
       "backs 4/2 2024-06-20..2025-07-01\n"},
      {{.object = {"home"}, .group_by = "subject_entity", .sort = "-first_date"},
       "Kim 1/1 2025-07-01..2025-07-01\nChina 1/1 2024-06-20..2024-06-20\n"},
      {{.group_by = "year", .offset = 1}, "2025 2/1 2025-07-01..2025-07-01\n"},
      {{.group_by = "polarity, month"},
       "positive 2024-06 3/1 2024-06-20..2024-06-20\npositive 2025-07 2/1 "
       "2025-07-01..2025-07-01\nnegative 2024-06 1/1 2024-06-20..2024-06-20\n"},
      // What is denied or only said is never counted with what is asserted.
      {{.subject = {"China"}, .predicate = {"backs"}, .group_by = "predicate,object"},
       "backs Russia positive certain no 2/1 2024-06-20..2024-06-20\n"
       "backs Russia negative certain no 1/1 2024-06-20..2024-06-20\n"
       "backs Russia positive certain yes 1/1 2025-07-01..2025-07-01\n"},
  }));
  CHECK(printed(reader, filter) == groups);
  CHECK_THROWS_WITH(printed(reader, {.group_by = "subjct"}),
                    Catch::Contains("did you mean 'subject'?"));
  CHECK_THROWS_WITH(printed(reader, {.group_by = " ,"}), Catch::Contains("with commas between"));
  CHECK_THROWS_WITH(printed(reader, {.group_by = "subject", .sort = "price"}),
                    Catch::Contains("not by 'price'"));
}
