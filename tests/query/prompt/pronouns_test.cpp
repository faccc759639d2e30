#include "query/prompt/pronouns.h"

#include <catch2/catch.hpp>

#include "tests/query/prompt/talk.h"
#include "tests/support/parsed.h"

namespace quern {
namespace {

const std::vector<Antecedent> kSpokenOf = {{"Ana Ruiz", "PER"}, {"Lima", "LOC"}, {"Acme", "ORG"}};

/// The question with names for its pronouns. Words with a capital and `names` for a type are names.
std::string resolved(const std::string& words, const std::string& name_type = "PER") {
  Parsed question = parsed(words);
  for (Token& token : question.sentence.tokens) {
    if (token.upos == Upos::PROPN) token.name = "B-" + name_type;
  }
  return without_pronouns(question.sentence, question.text, kSpokenOf).question;
}

}  // namespace

TEST_CASE("pronouns take up what the last answers were about", "[session]") {
  const auto [words, question] = GENERATE(table<std::string, std::string>({
      {"When/when/ADV/4/advmod/WRB did/do/AUX/4/aux/VBD he/he/PRON/4/nsubj/PRP "
       "leave/leave/VERB/0/root/VB ?/?/PUNCT/4/punct/.",
       "When did Ana Ruiz leave ?"},
      {"Who/who/PRON/2/nsubj/WP met/meet/VERB/0/root/VBD her/she/PRON/4/nmod:poss/PRP$ "
       "brother/brother/NOUN/2/obj/NN ?/?/PUNCT/2/punct/.",
       "Who met Ana Ruiz's brother ?"},
      {"Who/who/PRON/2/nsubj/WP lives/live/VERB/0/root/VBZ there/there/ADV/2/advmod/RB "
       "?/?/PUNCT/2/punct/.",
       "Who lives in Lima ?"},
      {"What/what/PRON/4/obj/WP did/do/AUX/4/aux/VBD it/it/PRON/4/nsubj/PRP "
       "buy/buy/VERB/0/root/VB ?/?/PUNCT/4/punct/.",
       "What did Lima buy ?"},
  }));
  CHECK(resolved(words) == question);
}

TEST_CASE("words that take nothing up stay as they are", "[session]") {
  const std::string words = GENERATE(
      as<std::string>{},
      // Nobody's: "it" and "there" before what is told.
      "Is/be/AUX/3/cop/VBZ it/it/PRON/3/expl/PRP true/true/ADJ/0/root/JJ ?/?/PUNCT/3/punct/.",
      "Is/be/VERB/0/root/VBZ there/there/PRON/1/expl/EX a/a/DET/4/det/DT deal/deal/NOUN/1/nsubj/NN",
      // The question's own name.
      "Why/why/ADV/4/advmod/WRB did/do/AUX/4/aux/VBD Otto/Otto/PROPN/4/nsubj/NNP "
      "say/say/VERB/0/root/VB he/he/PRON/6/nsubj/PRP left/leave/VERB/4/ccomp/VBD",
      "Who/who/PRON/2/nsubj/WP hurt/hurt/VERB/0/root/VBD himself/himself/PRON/2/obj/PRP",
      "What/what/PRON/2/nsubj/WP is/be/AUX/0/root/VBZ this/this/PRON/2/nsubj/DT");
  CHECK(resolved(words) == parsed(words).text);
}

TEST_CASE("he is nobody beside whom the same verb has", "[session]") {
  const std::string words =
      "What/what/PRON/4/obj/WP did/do/AUX/4/aux/VBD Otto/Otto/PROPN/4/nsubj/NNP "
      "tell/tell/VERB/0/root/VB him/he/PRON/4/iobj/PRP";
  CHECK(resolved(words) == "What did Otto tell Ana Ruiz");
}

TEST_CASE("a place in the question is no antecedent of she", "[session]") {
  const std::string words =
      "After/after/ADP/2/case/IN Rome/Rome/PROPN/6/obl/NNP what/what/PRON/6/obj/WP "
      "did/do/AUX/6/aux/VBD her/she/PRON/0/nmod:poss/PRP$ say/say/VERB/0/root/VB";
  CHECK(resolved(words, "LOC") == "After Rome what did Ana Ruiz's say");
}

TEST_CASE("only a line with such a word is looked at", "[session]") {
  CHECK(has_pronoun("When did HE leave?"));
  CHECK(has_pronoun("Who lives there?"));
  CHECK_FALSE(has_pronoun("When did Ana herself leave, my dear?"));
  CHECK_FALSE(has_pronoun(""));
}

TEST_CASE("the names of an answer are those that the database knows", "[session]") {
  Reading stored =
      reading("a.txt", {"Ana Ruiz | leads | Acme Foods | who=Ana Ruiz | whom=Acme Foods"});
  stored.entities.front().type = "PER";
  Talk talk(stored);
  const auto names = names_within(talk.reader(), "President Ana Ruiz’s firm, (Acme Foods), Inc.");
  REQUIRE(names.size() == 2);
  CHECK(names[0] == Antecedent{"Ana Ruiz", "PER"});
  CHECK(names[1] == Antecedent{"Acme Foods", "ORG"});
  CHECK(names_within(talk.reader(), "nobody of whom we know").empty());
  CHECK(names_within(talk.reader(), "").empty());
}

TEST_CASE("an answer's names come first, unless it says what the one asked for is", "[session]") {
  Reading stored = reading("a.txt", {"Ana Ruiz | leads | Acme | who=Ana Ruiz | whom=Acme"});
  Talk talk(stored);
  Question question;
  QuestionWord first;
  first.written = "Ana";
  first.is_name = true;
  first.place = 2;
  QuestionWord second = first;
  second.written = "Ruiz";
  second.place = 3;
  question.words = {second, first};
  Answers answers;
  answers.answers.emplace_back().text = "the head of Acme";
  const auto foremost = [&] {
    SpokenOf spoken;
    spoken.add(talk.reader(), question, answers);
    return spoken.names().empty() ? std::string() : spoken.names().front().name;
  };
  CHECK(foremost() == "Acme");
  question.is_copular = true;
  CHECK(foremost() == "Ana Ruiz");
  answers.answers.clear();
  CHECK(foremost() == "Ana Ruiz");
}

TEST_CASE("whom was spoken of last comes first, each once", "[session]") {
  SpokenOf spoken;
  spoken.add({"Ana", "PER"});
  spoken.add({"Otto", "PER"});
  spoken.add({"Ana", "PER"});
  REQUIRE(spoken.names().size() == 2);
  CHECK(spoken.names().front().name == "Ana");
}

}  // namespace quern
