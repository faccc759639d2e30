#include "ingest/meaning/fact/time_expression.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

/// By an article of Wednesday, 19 June 2024.
std::string read(const std::string& preposition,
                 const std::string& phrase,
                 bool is_ahead = false,
                 bool is_past = false) {
  const TimeReference reference{day_of("2024-06-19"), is_ahead, is_past};
  const auto range = read_time(preposition, phrase, reference);
  return range ? iso_8601(*range) : "-";
}

}  // namespace

TEST_CASE("dates in full need no article's date", "[time]") {
  const auto [preposition, phrase, time] = GENERATE(table<std::string, std::string, std::string>({
      {"on", "July 21, 2017", "2017-07-21"},
      {"on", "Friday, July 21st, 2017", "2017-07-21"},
      {"on", "21 Sept. 2017", "2017-09-21"},
      {"in", "January 2005", "2005-01"},
      {"in", "late January of 2005", "2005-01"},
      {"in", "1994", "1994"},
      {"in", "the 1730s", "1730-01-01/1739-12-31"},
      {"in", "the 19th century", "1801-01-01/1900-12-31"},
      {"since", "1958", "1958-01-01/.."},
      {"until", "1998", "../1998-12-31"},
      {"by", "2050", "../2050-12-31"},
      {"from", "1970 to 1985", "1970-01-01/1985-12-31"},
      {"between", "May 2010 and 2012", "2010-05-01/2012-12-31"},
      {"on", "2024-02-29", "2024-02-29"},
      {"on", "February 30, 2024", ""},
      {"in", "1200 places", ""},
      {"in", "", ""},
      {"in", "the year that the company which made the first of them was sold", ""},
  }));
  CAPTURE(phrase);
  const auto range = read_time(preposition, phrase, {});
  CHECK((range ? iso_8601(*range) : "") == time);
  CHECK(!read_time("on", "Friday", {}));
}

TEST_CASE("other times are read by the article's date", "[time]") {
  const auto [preposition, phrase, time] = GENERATE(table<std::string, std::string, std::string>({
      {"", "today", "2024-06-19"},
      {"", "yesterday afternoon", "2024-06-18"},
      {"", "last night", "2024-06-18"},
      {"", "Tomorrow", "2024-06-20"},
      {"on", "Wednesday", "2024-06-19"},
      {"on", "Friday night", "2024-06-14"},
      {"at", "5 p.m. Monday", "2024-06-17"},
      {"", "last Friday", "2024-06-14"},
      {"", "next Tuesday", "2024-06-25"},
      {"", "Last week", "2024-06-10/2024-06-16"},
      {"earlier", "this month", "2024-06"},
      {"", "late last year", "2023"},
      {"", "this weekend", "2024-06-22/2024-06-23"},
      {"", "three days ago", "2024-06-16"},
      {"", "Seventeen years ago", "2007"},
      {"", "two months ago", "2024-04"},
      {"over", "the past 30 days", "2024-05-20/2024-06-19"},
      {"in", "July", "2023-07"},
      {"on", "June 3", "2024-06-03"},
      {"since", "Monday", "2024-06-17/.."},
      {"in", "may", "-"},
      {"", "nearly a decade ago", "-"},
      {"", "a day later", "-"},
      {"for", "two years", "-"},
      {"after", "Monday", "-"},
      {"at", "that time", "-"},
      {"at", "last", "-"},
      {"", "this time", "-"},
      {"in", "August of that year", "-"},
      {"", "two hours ago", "-"},
  }));
  CAPTURE(phrase);
  CHECK(read(preposition, phrase) == time);
}

TEST_CASE("what lies ahead happens on the next such day", "[time]") {
  CHECK(read("on", "Friday", true) == "2024-06-21");
  CHECK(read("in", "July", true) == "2024-07");
  CHECK(read("on", "June 3", true) == "2025-06-03");
}

TEST_CASE("what has happened is over", "[time]") {
  CHECK(read("", "this weekend", false, true) == "2024-06-15/2024-06-16");
  CHECK(read("", "the next Tuesday", false, true) == "-");
}
