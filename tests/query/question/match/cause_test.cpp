#include "query/question/match/cause.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("an event that a noun names has the cause that a verb tells of it", "[question]") {
  CHECK(answered(asked("Why did prices rise?",
                       "why/ADV/4/advmod do/AUX/4/aux price/NOUN/4/nsubj/NNS rise/VERB/0/root"),
                 {"prices | rose | fast | lemma=rise",
                  "the rise | came from | a shortage | lemma=come from"}) == "a shortage");
  CHECK(answered(asked("Why did prices rise?",
                       "why/ADV/4/advmod do/AUX/4/aux price/NOUN/4/nsubj/NNS rise/VERB/0/root"),
                 {"prices | rose | fast | lemma=rise",
                  "a storm | caused | the rise | lemma=cause"}) == "a storm");
  CHECK(answered(asked("Why did prices rise?",
                       "why/ADV/4/advmod do/AUX/4/aux price/NOUN/4/nsubj/NNS rise/VERB/0/root"),
                 {"prices | rose | fast | lemma=rise",
                  "a rise | came from | a shortage | lemma=come from"})
            .empty());
  CHECK(
      answered(asked("Why did prices rise?",
                     "why/ADV/4/advmod do/AUX/4/aux price/NOUN/4/nsubj/NNS rise/VERB/0/root"),
               {"prices | rose | fast | lemma=rise", "the rise | came to | a stop | lemma=come to"})
          .empty());
}

TEST_CASE("what makes something happen is its cause", "[question]") {
  CHECK(
      answered(
          asked("Why did the crane fall?",
                "why/ADV/5/advmod do/AUX/5/aux the/DET/4/det crane/NOUN/5/nsubj fall/VERB/0/root"),
          {"A storm | caused | the crane | lemma=cause | do=to fall"}) == "A storm");
  CHECK(
      answered(
          asked("Why did the crane fall?",
                "why/ADV/5/advmod do/AUX/5/aux the/DET/4/det crane/NOUN/5/nsubj fall/VERB/0/root"),
          {"A storm | caused | the crane | lemma=cause | do=to turn"})
          .empty());
}

}  // namespace quern
