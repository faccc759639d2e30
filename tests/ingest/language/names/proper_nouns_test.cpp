#include "ingest/language/names/proper_nouns.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "tests/support/named.h"

namespace quern {
namespace {

std::string names_in(std::string_view words, std::string_view labels) {
  std::vector<Token> tokens = named(words, labels);
  name_proper_nouns(tokens);
  return names_text(tokens);
}

TEST_CASE("proper nouns that nothing named are names of what they stand beside", "[names]") {
  CHECK(names_in("the/the/DET/2/det/DT firm/firm/NOUN/4/nsubj/NN=organization "
                 "Wexco/Wexco/PROPN/2/appos/NNP fell/fall/VERB/0/root/VBD",
                 "the firm Wexco fell") == "Wexco/ORG");
  CHECK(names_in("the/the/DET/3/det/DT Wexco/Wexco/PROPN/3/compound/NNP "
                 "workers/worker/NOUN/4/nsubj/NNS=person left/leave/VERB/0/root/VBD",
                 "the Wexco workers left") == "Wexco/NORP");
  CHECK(names_in("the/the/DET/3/det/DT Wexco/Wexco/PROPN/3/compound/NNP "
                 "theory/theory/NOUN/4/nsubj/NN=abstract failed/fail/VERB/0/root/VBD",
                 "the Wexco theory failed")
            .empty());
  CHECK(names_in("the/the/DET/5/det/DT Norvik/Norvik/PROPN/5/compound/NNP "
                 "206/206/NUM/2/flat/CD Lark/Lark/PROPN/5/compound/NNP "
                 "helicopter/helicopter/NOUN/6/nsubj/NN=object fell/fall/VERB/0/root/VBD",
                 "the Norvik 206 Lark helicopter fell") == "Norvik_206_Lark/WORK");
}

TEST_CASE("proper adjectives are names of peoples and creeds", "[names]") {
  CHECK(names_in("some/some/DET/3/det/DT Norlandic/Norlandic/ADJ/3/amod/JJ "
                 "monks/monk/NOUN/4/nsubj/NNS=person prayed/pray/VERB/0/root/VBD",
                 "some Norlandic monks prayed") == "Norlandic/NORP");
  CHECK(names_in("some/some/DET/3/det/DT Modern/modern/ADJ/3/amod/JJ "
                 "monks/monk/NOUN/4/nsubj/NNS=person prayed/pray/VERB/0/root/VBD",
                 "some Modern monks prayed")
            .empty());
  // The first word has its capital anyway.
  CHECK(names_in("Old/old/ADJ/2/amod/JJ monks/monk/NOUN/3/nsubj/NNS=person "
                 "prayed/pray/VERB/0/root/VBD they/they/PRON/3/obj/PRP said/say/VERB/3/obj/VBD",
                 "Old monks prayed they said")
            .empty());
}

TEST_CASE("titles are no names", "[names]") {
  CHECK(names_in("the/the/DET/2/det/DT Women/Woman/PROPN/4/nmod:poss/NNPS=organization "
                 "'s/'s/PART/2/case/POS cup/cup/NOUN/0/root/NN",
                 "the Women 's cup")
            .empty());
  CHECK(names_in("the/the/DET/3/det/DT Justice/Justice/PROPN/3/compound/NNP "
                 "Minister/Minister/PROPN/4/nsubj/NNP=person left/leave/VERB/0/root/VBD",
                 "the Justice Minister left")
            .empty());
  CHECK(names_in("the/the/DET/3/det/DT President/President/PROPN/3/nmod:desc/NNP "
                 "Ann/Ann/PROPN/4/nsubj/NNP left/leave/VERB/0/root/VBD",
                 "the President Ann/B-PER left") == "Ann/PER");
}

}  // namespace
}  // namespace quern
