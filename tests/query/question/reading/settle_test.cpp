#include "query/question/reading/settle.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("what somebody is to do is what completes the verb", "[question]") {
  CHECK(answered("What/what/PRON/7/obj did/do/AUX/4/aux Lee/Lee/PROPN/4/nsubj "
                 "urge/urge/VERB/0/root drivers/driver/NOUN/4/iobj to/to/PART/7/mark "
                 "do/do/VERB/4/xcomp ?/?/PUNCT/4/punct",
                 {"Lee | urged | drivers | lemma=urge | do=to stay at home",
                  "Lee | urged | drivers | lemma=urge | in=Oslo"}) == "to stay at home");
}

TEST_CASE("what could somebody do asks for the whole of it", "[question]") {
  CHECK(answered(asked("What could Acme do?",
                       "what/PRON/4/obj could/AUX/4/aux Acme/PROPN/4/nsubj do/VERB/0/root"),
                 {"Acme | could sell | Beta | lemma=sell | possible",
                  "Acme | bought | Gamma | lemma=buy",
                  "Delta | could sell | Acme | lemma=sell | possible"}) == "could sell Beta");
}

TEST_CASE("a number is asked for wherever its noun stands", "[question]") {
  CHECK(
      answered(
          asked(
              "How many states are involved in the deal?",
              "how/ADV/2/advmod many/ADJ/3/amod state/NOUN/5/nsubj:pass/NNS be/AUX/5/aux:pass involve/VERB/0/root in/ADP/8/case the/DET/8/det deal/NOUN/5/obl"),
          {"the deal | binds | three poor states | lemma=bind"}) == "three");
  CHECK(
      answered(
          asked(
              "How many states are involved in the deal?",
              "how/ADV/2/advmod many/ADJ/3/amod state/NOUN/5/nsubj:pass/NNS be/AUX/5/aux:pass involve/VERB/0/root in/ADP/8/case the/DET/8/det deal/NOUN/5/obl"),
          {"the deal | binds | three cities | lemma=bind"})
          .empty());
}

TEST_CASE("a cause is told by any verb of causing", "[question]") {
  CHECK(
      answered(
          asked(
              "What caused the crane to fall?",
              "what/PRON/2/nsubj cause/VERB/0/root the/DET/4/det crane/NOUN/2/obj to/PART/6/mark fall/VERB/2/xcomp"),
          {"A storm | led | the crane | lemma=lead | argument=complement//to fall"}) == "A storm");
  CHECK(
      answered(
          asked(
              "What caused the crane to fall?",
              "what/PRON/2/nsubj cause/VERB/0/root the/DET/4/det crane/NOUN/2/obj to/PART/6/mark fall/VERB/2/xcomp"),
          {"A storm | told | the crane | lemma=tell | argument=complement//to fall"})
          .empty());
}

}  // namespace quern
