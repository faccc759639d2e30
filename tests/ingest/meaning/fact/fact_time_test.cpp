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
