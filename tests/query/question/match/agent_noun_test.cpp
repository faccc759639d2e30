#include "query/question/match/agent_noun.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {
namespace {

/// The answer to "Who founded Acme?".
std::string founder(const std::vector<std::string>& facts) {
  return answered(asked("Who founded Acme?", "who/PRON/2/nsubj found/VERB/0/root Acme/PROPN/2/obj"),
                  facts);
}

}  // namespace

TEST_CASE("what somebody is tells what he did, where its noun is derived from the verb",
          "[question]") {
  CHECK(founder({"Anna Weber | is | Acme founder | lemma=be"}) == "Anna Weber");
  CHECK(founder({"Anna Weber | is | the founder of Acme | lemma=be"}) == "Anna Weber");
  CHECK(answered(asked("Who directed Blue Tide?",
                       "who/PRON/2/nsubj direct/VERB/0/root Blue/PROPN/2/obj Tide/PROPN/3/flat"),
                 {"Eva Braun | is | Blue Tide director | lemma=be"}) == "Eva Braun");
  // Another founder, another Acme, a deed and not who did it.
  CHECK(founder({"Anna Weber | is | Beta founder | lemma=be"}).empty());
  CHECK(founder({"Anna Weber | is | New Acme founder | lemma=be"}).empty());
  CHECK(founder({"The meeting | is | the foundation of Acme | lemma=be"}).empty());
  CHECK(founder({"Anna Weber | is not | the founder of Acme | lemma=be | not"}).empty());
}

}  // namespace quern
