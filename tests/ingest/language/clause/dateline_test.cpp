#include "ingest/language/clause/dateline.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/clauses.h"

namespace quern {
namespace {

TEST_CASE("a dateline is no part of what is told", "[clause]") {
  const auto [sentence, phrases] = GENERATE(table<std::string, std::string>({
      {"OSLO, Norway (Kray) \u2014 Guards say a man was hurt.", "say: a man was hurt; hurt: "},
      {"LIMA (Kray) - The council closed the port.", "closed: the port"},
      {"Oslo \u2013 Ten guests left the hall.", "left: the hall"},
      {"Oslo sold the port to Lee.", "sold: the port, to Lee"},
      {"Guests left the hall - ten in all.", "left: the hall"},
  }));
  CAPTURE(sentence);
  CHECK(phrases_of(sentence) == phrases);
}

}  // namespace
}  // namespace quern
