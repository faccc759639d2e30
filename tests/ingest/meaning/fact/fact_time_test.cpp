#include "ingest/meaning/fact/fact_time.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

Argument time_argument(const std::string& preposition, const std::string& phrase) {
  return {"time", preposition, {phrase, {}}};
}

}  // namespace

TEST_CASE("a fact's time is that of its arguments", "[time]") {
  std::vector<Fact> facts(4);
  facts[0].arguments = {time_argument("on", "Friday")};
  facts[1].tense = "future";
  facts[1].arguments = {time_argument("on", "Friday")};
  facts[2].arguments = {time_argument("from", "1980"), {"other", "to", {"2012", {}}}};
  facts[3].arguments = {{"place", "in", {"1994", {}}}};
  set_times(facts, "2024-06-19");
  CHECK(facts[0].time == "2024-06-14");
  CHECK(facts[1].time == "2024-06-21");
  CHECK(facts[2].time == "1980-01-01/2012-12-31");
  CHECK(facts[3].time.empty());
}

TEST_CASE("what is told in the present lies where its date is nearer", "[time]") {
  std::vector<Fact> facts(6);
  for (Fact& fact : facts)
    fact.tense = "present";
  facts[0].arguments = {time_argument("on", "3 July")};
  facts[1].arguments = {time_argument("on", "3 May")};
  facts[2].arguments = {time_argument("on", "3 December")};
  facts[3].arguments = {time_argument("on", "3 July")};
  facts[3].tense = "past";
  facts[4].arguments = {time_argument("on", "3 July")};
  facts[4].predicate.text = "has met";
  facts[5].arguments = {time_argument("since", "July")};
  set_times(facts, "2024-06-19");
  CHECK(facts[4].time == "2023-07-03");
  CHECK(facts[5].time == "2023-07-01/..");
  CHECK(facts[0].time == "2024-07-03");
  CHECK(facts[1].time == "2024-05-03");
  CHECK(facts[2].time == "2024-12-03");
  CHECK(facts[3].time == "2023-07-03");
}
