#include "ingest/article/date_reader.h"

#include <string>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("dates are read as people and programs write them", "[read]") {
  const auto text = GENERATE(values<std::string>(
      {"2024-05-14", "2024-05-14T08:00:00Z", "2024-05-14 08:00:00 +0200", "20240514", "2024/05/14",
       "14 May 2024", "14th May 2024", "May 14, 2024", "Tuesday, May 14, 2024 8:00 am",
       "14-May-2024", "Tue, 14 May 2024 08:00:00 GMT", "Tue, 14 May 2024 08:00:00 +0200 (CEST)",
       "Tue May 14 08:00:00 +0000 2024", "14/05/2024", "05/14/2024", "14.5.2024", "1715673600",
       "1715673600000"}));
  CAPTURE(text);
  CHECK(read_date(text) == "2024-05-14");
}

TEST_CASE("whether the day or the month comes first is not guessed", "[read]") {
  CHECK(read_date("05/06/2024").empty());
  CHECK(read_date("05/06/2024", DayOrder::day_first) == "2024-06-05");
  CHECK(read_date("05/06/2024", DayOrder::month_first) == "2024-05-06");
  CHECK(read_date("05/05/2024") == "2024-05-05");
}

TEST_CASE("what is no date is none", "[read]") {
  const auto text = GENERATE(values<std::string>(
      {"", "yesterday", "31 June 2024", "May 2024", "2024", "12345", "1066-10-14", "14/14/2024",
       "--", "Our men of 14 May 2024", "99999999999999999999"}));
  CAPTURE(text);
  CHECK(read_date(text).empty());
}

}  // namespace
}  // namespace quern
