#include "ingest/meaning/entity/short_forms.h"

#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

TEST_CASE("names stand for what they tell more than", "[entity]") {
  const auto [kind, lines,
              facts] = GENERATE(table<std::string, std::vector<std::string>, std::string>({
      {"a pronoun within a phrase",
       {"The/the/DET/2/det/DT bank/bank/NOUN/3/nsubj/NN said/say/VERB/0/root/VBD "
        "its/its/PRON/5/nmod:poss/PRP$ profits/profit/NOUN/6/nsubj/NNS "
        "fell/fall/VERB/3/ccomp/VBD"},
       "The bank | said | the bank’s profits fell\nthe bank’s profits | fell | \n"},
      {"another name of the country within a phrase",
       {"Voters/voter/NOUN/4/nsubj/NNS in/in/ADP/3/case/IN America/America/PROPN/1/nmod/NNP#B-LOC "
        "waited/wait/VERB/0/root/VBD"},
       "Voters in United States | waited | \n"},
      {"an office that somebody holds",
       {"Anna/Anna/PROPN/5/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER is/be/AUX/5/cop/VBZ "
        "the/the/DET/5/det/DT minister/minister/NOUN/0/root/NN"},
       "Anna Berg | is | the minister\n"},
      {"some of a people, one of many, and more than a name says",
       {"Ten/ten/NUM/2/nummod/CD Norwegians/Norwegian/PROPN/3/nsubj/NNPS#B-NORP "
        "left/leave/VERB/0/root/VBD a/a/DET/6/det/DT new/new/ADJ/6/amod/JJ "
        "Acme/Acme/PROPN/3/obj/NNP#B-WORK"},
       "Ten Norwegians | left | a new Acme\n"},
      {"a clause is not what its noun is",
       {"Norway/Norway/PROPN/2/nsubj/NNP#B-LOC said/say/VERB/0/root/VBD "
        "Peru/Peru/PROPN/5/nsubj/NNP#B-LOC is/be/AUX/5/cop/VBZ America/America/PROPN/2/ccomp/NNP#B-LOC"},
       "Norway | said | Peru is United States\nPeru | is | United States\n"},
      {"one of two is not both",
       {"Author/author/NOUN/6/nsubj/NN Ann/Ann/PROPN/1/flat/NNP#B-PER Lee/Lee/PROPN/2/flat/NNP#I-PER "
        "and/and/CCONJ/5/cc/CC Bo/Bo/PROPN/2/conj/NNP#B-PER left/leave/VERB/0/root/VBD"},
       "Ann Lee | is | Author\nAuthor Ann Lee and Bo | left | \n"},
      {"what is wanted of somebody is not that person",
       {"Families/family/NOUN/2/nsubj/NNS called/call/VERB/0/root/VBD for/for/ADP/4/case/IN "
        "Anna/Anna/PROPN/2/obl/NNP#B-PER to/to/PART/6/mark/TO resign/resign/VERB/4/acl/VB"},
       "Families | called for | Anna to resign\nAnna | resign | \n"},
      {"others are of whom some were told",
       {"Some/some/DET/4/nsubj/DT in/in/ADP/3/case/IN Oslo/Oslo/PROPN/1/nmod/NNP#B-LOC "
        "wait/wait/VERB/0/root/VBP ,/,/PUNCT/7/punct/, others/other/NOUN/7/nsubj/NNS "
        "leave/leave/VERB/4/conj/VBP"},
       "Some in Oslo | wait | \nothers in Oslo | leave | \n"},
      {"others where nobody was told of",
       {"Some/some/DET/2/nsubj/DT wait/wait/VERB/0/root/VBP ,/,/PUNCT/5/punct/, "
        "others/other/NOUN/5/nsubj/NNS leave/leave/VERB/2/conj/VBP"},
       "Some | wait | \nothers | leave | \n"},
  }));
  CAPTURE(kind);
  CHECK(resolved(story(lines)) == facts);
}

}  // namespace
}  // namespace quern
