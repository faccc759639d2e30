#include "ingest/meaning/fact/titles.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("the words before a name say what somebody is", "[fact]") {
  const auto [words, facts] = GENERATE(table<std::string, std::string>({
      {"Norwegian/Norwegian/ADJ/2/amod captain/captain/NOUN/3/nmod/NN Anna/Anna/PROPN/5/nsubj "
       "Berg/Berg/PROPN/3/flat scored/score/VERB/0/root/VBD",
       "Anna Berg | is | Norwegian captain RULE title\n"
       "Norwegian captain Anna Berg | scored | \n"},
      {"Captain/captain/NOUN/4/nsubj/NN Anna/Anna/PROPN/1/flat Berg/Berg/PROPN/2/flat "
       "scored/score/VERB/0/root/VBD",
       "Anna Berg | is | Captain RULE title\n"
       "Captain Anna Berg | scored | \n"},
      {"Minister/minister/NOUN/4/nmod/NN of/of/ADP/3/case Trade/Trade/PROPN/1/nmod/NNP "
       "Anna/Anna/PROPN/6/nsubj Berg/Berg/PROPN/4/flat left/leave/VERB/0/root/VBD",
       "Anna Berg | is | Minister of Trade RULE title\n"
       "Minister of Trade Anna Berg | left | \n"},
      {"Navy/Navy/PROPN/2/compound/NNP spokesman/spokesman/NOUN/4/nmod/NN "
       "Captain/Captain/PROPN/4/nmod/NNP Anna/Anna/PROPN/6/nsubj Berg/Berg/PROPN/4/flat "
       "left/leave/VERB/0/root/VBD",
       "Anna Berg | is | Captain RULE title\n"
       "Anna Berg | is | Navy spokesman RULE title\n"
       "Navy spokesman Captain Anna Berg | left | \n"},
      {"navy/navy/NOUN/2/compound/NN spokesman/spokesman/NOUN/3/compound/NN "
       "Captain/Captain/PROPN/4/nmod/NNP Anna/Anna/PROPN/6/nsubj Berg/Berg/PROPN/4/flat "
       "left/leave/VERB/0/root/VBD",
       "Anna Berg | is | Captain RULE title\n"
       "Anna Berg | is | navy spokesman RULE title\n"
       "navy spokesman Captain Anna Berg | left | \n"},
      {"Mr/Mr/PROPN/2/nmod/NNP Anna/Anna/PROPN/4/nsubj Berg/Berg/PROPN/2/flat "
       "scored/score/VERB/0/root/VBD",
       "Mr Anna Berg | scored | \n"},
      {"Bridge/bridge/NOUN/4/nsubj/NN Anna/Anna/PROPN/1/flat Berg/Berg/PROPN/2/flat "
       "fell/fall/VERB/0/root/VBD",
       "Bridge Anna Berg | fell | \n"},
  }));
  CAPTURE(words);
  CHECK(extracted(parsed_with_names(words, {{"Anna Berg", "PER"}})) == facts);
}

TEST_CASE("a country before a title belongs to it", "[fact]") {
  const std::string words =
      "New/New/PROPN/2/compound/NNP Arta/Arta/PROPN/4/nmod:desc/NNP "
      "President/president/PROPN/4/nmod:desc/NNP Anna/Anna/PROPN/6/nsubj Berg/Berg/PROPN/4/flat "
      "left/leave/VERB/0/root/VBD";
  CHECK(extracted(parsed_with_names(words, {{"New Arta", "LOC"}, {"Anna Berg", "PER"}})) ==
        "Anna Berg | is | New Arta President RULE title\n"
        "New Arta President Anna Berg | left | \n");
}

TEST_CASE("a number between commas behind a name is an age", "[fact]") {
  const auto [words, facts] = GENERATE(table<std::string, std::string>({
      {"Anna/Anna/PROPN/6/nsubj Berg/Berg/PROPN/1/flat ,/,/PUNCT/4/punct 42/42/NUM/1/appos "
       ",/,/PUNCT/4/punct left/leave/VERB/0/root/VBD",
       "Anna Berg | is | 42 RULE title\nAnna Berg | left | \n"},
      {"Anna/Anna/PROPN/6/nsubj Berg/Berg/PROPN/1/flat ,/,/PUNCT/4/punct 2024/2024/NUM/1/appos "
       ",/,/PUNCT/4/punct left/leave/VERB/0/root/VBD",
       "Anna Berg | left | \n"},
      {"Anna/Anna/PROPN/5/nsubj Berg/Berg/PROPN/1/flat ,/,/PUNCT/4/punct 42/42/NUM/1/appos "
       "left/leave/VERB/0/root/VBD",
       "Anna Berg | left | \n"},
  }));
  CAPTURE(words);
  CHECK(extracted(parsed_with_names(words, {{"Anna Berg", "PER"}})) == facts);
}

TEST_CASE("a title does not hold another person", "[fact]") {
  // "engineer Ann Lee and captain Jo Berg"
  CHECK(extracted(parsed_with_names(
            "engineer/engineer/NOUN/8/nsubj/NN Ann/Ann/PROPN/1/appos Lee/Lee/PROPN/2/flat "
            "and/and/CCONJ/5/cc captain/captain/NOUN/1/conj/NN Jo/Jo/PROPN/1/appos "
            "Berg/Berg/PROPN/6/flat left/leave/VERB/0/root/VBD",
            {{"Ann Lee", "PER"}, {"Jo Berg", "PER"}})) ==
        "Ann Lee | is | engineer RULE title\n"
        "engineer Ann Lee and captain Jo Berg | left | \n");
}

TEST_CASE("a noun with more to it before a name says what that is", "[fact]") {
  const auto [text, facts] = GENERATE(table<std::string, std::string>({
      {"The security firm Norsk Foods closed.", "Norsk Foods | is | The security firm RULE title\n"
                                                "The security firm Norsk Foods | closed | \n"},
      {"Peru's main news agency Lida News left.",
       "Peru | has | main news agency Lida News RULE possessive\n"
       "Lida News | is | Peru's main news agency RULE title\n"
       "Peru's main news agency Lida News | left | \n"},
      {"Lee joined the lobbying group Blue River.",
       "Blue River | is | the lobbying group RULE title\n"
       "Lee | joined | the lobbying group Blue River\n"},
      {"Lee visited Arta province, Peru.",
       "Arta province | is in | Peru RULE place\nLee | visited | Arta province, Peru\n"},
      {"Lee joined the firm Acme.", "Lee | joined | the firm Acme\n"},
      {"Volunteer organization Blue River collects maps.",
       "Blue River | is | Volunteer organization RULE title\n"
       "Volunteer organization Blue River | collects | maps\n"},
  }));
  CAPTURE(text);
  CHECK(extracted_from(text) == facts);
}
