#include "query/question/slot/number.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("how many asks for the whole number", "[question]") {
  const std::string how_many =
      "How/how/ADV/2/advmod many/many/ADJ/3/amod people/people/NOUN/4/nsubj live/live/VERB/0/root "
      "here/here/ADV/4/advmod ?/?/PUNCT/4/punct";
  CHECK(answered(how_many, {"More than two billion people | live | here | lemma=live"}) ==
        "More than two billion");
}

TEST_CASE("a share is told whole", "[question]") {
  CHECK(answered("How/how/ADV/2/advmod many/many/ADJ/3/amod guests/guest/NOUN/4/nsubj "
                 "left/leave/VERB/0/root ?/?/PUNCT/4/punct",
                 {"about one in three guests | left |  | lemma=leave"}) == "about one in three");
}

TEST_CASE("a number without its noun counts people", "[question]") {
  const std::vector<std::string> facts = {
      "more than 200 | were injured in | Oslo | lemma=be injure in"};
  CHECK(answered("How/how/ADV/2/advmod many/many/ADJ/3/amod people/people/NOUN/5/nsubj:pass "
                 "were/be/AUX/5/aux:pass injured/injure/VERB/0/root ?/?/PUNCT/5/punct",
                 facts) == "more than 200");
  CHECK(answered("Who/who/PRON/3/nsubj:pass was/be/AUX/3/aux:pass injured/injure/VERB/0/root "
                 "?/?/PUNCT/3/punct",
                 facts) == "more than 200");
}

TEST_CASE("a number, an amount and an age are told by their neighbours", "[question]") {
  const auto age = [](const std::string& text) { return age_in(text, text_words(text)); };
  CHECK(age("a 14-year-old boy") == "14");
  CHECK(age("a boy aged 14") == "14");
  CHECK(age("14 boys").empty());
  const auto amount = [](const std::string& text) { return amount_in(text, text_words(text)); };
  CHECK(amount("at least 25 percent of it") == "at least 25 percent");
  CHECK(amount("much of it").empty());
  CHECK(amount("one in three visits to the site") == "one in three visits");
  CHECK(amount("nine out of ten to the north") == "nine out of ten");
  CHECK(amount("seven in 2012") == "seven");
}

}  // namespace quern
