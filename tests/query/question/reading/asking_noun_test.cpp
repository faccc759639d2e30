#include "query/question/reading/asking_noun.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {
namespace {

std::string attached(std::string_view question, std::string_view parse) {
  Sentence sentence = asked(question, parse).sentence;
  attach_asking_word(sentence);
  std::string line;
  for (const Token& token : sentence.tokens)
    line += token.form + '/' + std::to_string(token.head + 1) + '/' + token.deprel + ' ';
  return line;
}

}  // namespace

TEST_CASE("which belongs to the noun behind it", "[question]") {
  CHECK(attached("In which towns were talks held",
                 "in/ADP/2/case which/PRON/6/obl town/NOUN/6/obj be/AUX/6/cop talk/NOUN/6/nsubj "
                 "hold/VERB/0/root") ==
        "In/3/case which/3/det towns/6/obl were/6/cop talks/6/nsubj held/0/root ");
  CHECK(attached("Which towns fell", "which/DET/2/det town/NOUN/3/nsubj fall/VERB/0/root") ==
        "Which/2/det towns/3/nsubj fell/0/root ");
  CHECK(attached("In which Danish towns did trams crash",
                 "in/ADP/2/case which/PRON/7/obl Danish/ADJ/4/amod town/NOUN/7/nsubj do/AUX/7/aux "
                 "tram/NOUN/7/nsubj crash/VERB/0/root") ==
        "In/4/case which/4/det Danish/4/amod towns/7/obl did/7/aux trams/7/nsubj crash/0/root ");
  CHECK(attached("Which football clubs won",
                 "which/DET/3/det football/NOUN/3/compound club/NOUN/4/nsubj win/VERB/0/root") ==
        "Which/3/det football/3/compound clubs/4/nsubj won/0/root ");
  CHECK(attached("Which did Acme buy",
                 "which/PRON/4/obj do/AUX/4/aux Acme/PROPN/4/nsubj buy/VERB/0/root") ==
        "Which/4/obj did/4/aux Acme/4/nsubj buy/0/root ");
}

}  // namespace quern
