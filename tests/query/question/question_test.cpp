#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "query/plan/find_answers.h"
#include "query/question/read_question.h"
#include "query/question/wordnet.h"
#include "query/render/answers.h"
#include "schema/fact_store.h"
#include "tests/support/parsed.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

const WordNet& dictionary() {
  static const WordNet kWords;
  return kWords;
}

/// The answers, each with its qualifier's facts aside, separated by "; ".
std::string answered(const std::string& question, const std::vector<std::string>& facts) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, reading("a.txt", facts));
  }
  const Parsed words = parsed(question);
  const auto read = read_question(words.sentence, words.text, Vocabulary(dictionary()));
  if (const auto* const wrong = std::get_if<NotUnderstood>(&read)) return wrong->why;
  FactReader reader(path);
  std::string text;
  const Answers answers = find_answers(reader, std::get<Question>(read), dictionary());
  for (const Answer& answer : answers.answers)
    text += (text.empty() ? "" : "; ") + answer.text;
  return text;
}

constexpr const char* kWhoBought =
    "Who/who/PRON/2/nsubj bought/buy/VERB/0/root Beta/Beta/PROPN/2/obj ?/?/PUNCT/2/punct";
constexpr const char* kDidAcmeBuy =
    "Did/do/AUX/3/aux Acme/Acme/PROPN/3/nsubj buy/buy/VERB/0/root Beta/Beta/PROPN/3/obj "
    "?/?/PUNCT/3/punct";
constexpr const char* kWhatDidAcmeBuy =
    "What/what/PRON/4/obj did/do/AUX/4/aux Acme/Acme/PROPN/4/nsubj buy/buy/VERB/0/root "
    "?/?/PUNCT/4/punct";
constexpr const char* kWhereDidAcmeBuy =
    "Where/where/ADV/4/advmod did/do/AUX/4/aux Acme/Acme/PROPN/4/nsubj buy/buy/VERB/0/root "
    "Beta/Beta/PROPN/4/obj ?/?/PUNCT/4/punct";

}  // namespace

TEST_CASE("who and what ask for a slot, in either voice", "[question]") {
  CHECK(answered(kWhoBought, {"Acme | bought | Beta | lemma=buy", "Gamma | sold | Beta"}) ==
        "Acme");
  CHECK(answered(kWhoBought, {"Beta | was bought by | Acme | lemma=be buy by"}) == "Acme");
  CHECK(answered(kWhatDidAcmeBuy, {"Acme | bought | the old Beta | lemma=buy"}) == "the old Beta");
  CHECK(answered("Who/who/PRON/5/obl:agent was/be/AUX/5/aux:pass Beta/Beta/PROPN/5/nsubj:pass "
                 "once/once/ADV/5/advmod bought/buy/VERB/0/root by/by/ADP/1/case "
                 "?/?/PUNCT/5/punct",
                 {"Acme | bought | Beta | lemma=buy"}) == "Acme");
}

TEST_CASE("how old asks for years", "[question]") {
  const std::string how_old =
      "How/how/ADV/2/advmod old/old/ADJ/0/root is/be/AUX/2/cop Berg/Berg/PROPN/2/nsubj "
      "?/?/PUNCT/2/punct";
  CHECK(answered(how_old, {"Berg | is | a 14-year-old student | lemma=be"}) == "14");
  CHECK(answered(how_old, {"Berg | is | one of 14 students | lemma=be"}).empty());
}

TEST_CASE("how many asks for the whole number", "[question]") {
  const std::string how_many =
      "How/how/ADV/2/advmod many/many/ADJ/3/amod people/people/NOUN/4/nsubj live/live/VERB/0/root "
      "here/here/ADV/4/advmod ?/?/PUNCT/4/punct";
  CHECK(answered(how_many, {"More than two billion people | live | here | lemma=live"}) ==
        "More than two billion");
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

TEST_CASE("\"was hurt\" is a passive though \"hurt\" is written like the verb", "[question]") {
  CHECK(answered("Who/who/PRON/3/nsubj:pass was/be/AUX/3/aux:pass hurt/hurt/VERB/0/root "
                 "?/?/PUNCT/3/punct",
                 {"Two soldiers | were hurt in | Oslo | lemma=be hurt in"}) == "Two soldiers");
}

TEST_CASE("what somebody is to do is what completes the verb", "[question]") {
  CHECK(answered("What/what/PRON/7/obj did/do/AUX/4/aux Lee/Lee/PROPN/4/nsubj "
                 "urge/urge/VERB/0/root drivers/driver/NOUN/4/iobj to/to/PART/7/mark "
                 "do/do/VERB/4/xcomp ?/?/PUNCT/4/punct",
                 {"Lee | urged | drivers | lemma=urge | do=to stay at home",
                  "Lee | urged | drivers | lemma=urge | in=Oslo"}) == "to stay at home");
}

TEST_CASE("an adverb behind the copula is a predicate", "[question]") {
  CHECK(answered("Is/be/AUX/3/cop work/work/NOUN/3/nsubj underway/underway/ADV/0/root "
                 "?/?/PUNCT/3/punct",
                 {"work | is underway at | the port | lemma=be underway at"}) == "yes");
}

TEST_CASE("a pronoun is answered by whom it means", "[question]") {
  CHECK(answered(kWhoBought, {"It | bought | Beta | lemma=buy | of=Acme"}) == "Acme");
  CHECK(answered(kWhoBought, {"It | bought | Beta | lemma=buy"}).empty());
  CHECK(answered(kWhoBought, {"They | bought | Beta | lemma=buy | of=Sams"}) == "Sams");
  CHECK(answered(kWhatDidAcmeBuy, {"It | bought | Beta | lemma=buy | of=Acme"}) == "Beta");
}

TEST_CASE("yes and no rest on polarity and modality", "[question]") {
  CHECK(answered(kDidAcmeBuy, {"Acme | bought | Beta | lemma=buy"}) == "yes");
  CHECK(answered(kDidAcmeBuy, {"Acme | bought | Beta | lemma=buy | not"}) == "no");
  CHECK(answered(kDidAcmeBuy, {"Acme | may buy | Beta | lemma=buy | possible"}) == "possibly");
  CHECK(answered(kDidAcmeBuy, {"Acme | refused to buy | Beta | lemma=refuse to buy"}) == "no");
  CHECK(answered(kDidAcmeBuy, {"Gamma | bought | Beta | lemma=buy"}).empty());
  CHECK(answered(kDidAcmeBuy, {"Beta | bought | Acme | lemma=buy"}).empty());
}

TEST_CASE("what is denied answers no question for what is so", "[question]") {
  CHECK(answered(kWhoBought, {"Acme | bought | Beta | lemma=buy | not"}).empty());
  CHECK(
      answered(kWhatDidAcmeBuy, {"Acme | declined to buy | Beta | lemma=decline to buy"}).empty());
}

TEST_CASE("names that share a word are not the same", "[question]") {
  const std::string question =
      "Who/who/PRON/2/nsubj visited/visit/VERB/0/root North/North/PROPN/4/compound "
      "Korea/Korea/PROPN/2/obj ?/?/PUNCT/2/punct";
  CHECK(answered(question, {"Acme | visited | South Korea | lemma=visit",
                            "Beta | visited | North Korea | lemma=visit"}) == "Beta");
}

TEST_CASE("where is answered by a place or not at all", "[question]") {
  CHECK(answered(kWhereDidAcmeBuy, {"Acme | bought | Beta | lemma=buy | in=Oslo"}) == "Oslo");
  CHECK(answered(kWhereDidAcmeBuy, {"Acme | bought | Beta | lemma=buy | in=northern cities"}) ==
        "northern cities");
  CHECK(answered(kWhereDidAcmeBuy, {"Acme | bought | Beta | lemma=buy"}).empty());
  const std::string where_is =
      "Where/where/ADV/0/root is/be/AUX/1/cop Arta/Arta/PROPN/1/nsubj ?/?/PUNCT/1/punct";
  CHECK(answered(where_is, {"Arta | is | 50 km west of Oslo | lemma=be | rule=place"}) ==
        "50 km west of Oslo");
  CHECK(answered(where_is, {"Arta | is | a town | lemma=be"}).empty());
}

TEST_CASE("what something is, where it is does not say", "[question]") {
  const std::string what_is =
      "What/what/PRON/0/root is/be/AUX/1/cop Arta/Arta/PROPN/1/nsubj ?/?/PUNCT/1/punct";
  CHECK(answered(what_is, {"Arta | is | a town | lemma=be"}) == "a town");
  CHECK(answered(what_is, {"Arta | got | right | lemma=get"}).empty());
  CHECK(answered(what_is, {"Arta | is in | ruins | lemma=be in"}).empty());
  CHECK(answered(what_is, {"Arta | is | 50 km west of Oslo | lemma=be | rule=place"}).empty());
  CHECK(answered(what_is, {"there | was | a feast | lemma=be | in=Arta"}).empty());
}

TEST_CASE("an answer in other words counts once, what it rests on is counted", "[question]") {
  CHECK(answered(kWhoBought, {"Acme | bought | Beta | lemma=buy",
                              "The Acme | has bought | Beta | lemma=buy"}) == "Acme");
}

TEST_CASE("what is no question is said to be none", "[question]") {
  CHECK_THAT(answered("green/green/ADJ/2/amod ideas/idea/NOUN/0/root", {}),
             Catch::Contains("neither a filter nor a question"));
  CHECK_THAT(answered("Who/who/PRON/0/root ?/?/PUNCT/1/punct", {}), Catch::Contains("nothing"));
}

TEST_CASE("synonyms and derivations come from WordNet", "[.wordnet]") {
  REQUIRE(dictionary().is_open());
  CHECK(answered(kWhoBought, {"Acme | purchased | Beta | lemma=purchase"}) == "Acme");
  CHECK(dictionary().is_a("russia", "country"));
  CHECK_FALSE(dictionary().is_a("week", "country"));
  CHECK(dictionary().singular("fishermen") == "fisherman");
  CHECK(dictionary().related("no such word", WordClass::noun).empty());
}

TEST_CASE("without WordNet only the words themselves are found", "[question]") {
  const WordNet none("/no such folder");
  CHECK_FALSE(none.is_open());
  CHECK(none.related("buy", WordClass::verb).empty());
  const auto forms = none.inflections("limit", WordClass::verb);
  CHECK(std::find(forms.begin(), forms.end(), "limited") != forms.end());
}

TEST_CASE("answers are written as text, as a line of JSON, as rows", "[question]") {
  FactRow fact;
  fact.number = 7;
  fact.subject = "Acme";
  fact.predicate = "may buy";
  fact.object = "Beta";
  fact.polarity = "positive";
  fact.modality = "possible";
  fact.sentence = "Acme may buy Beta.";
  Answers answers;
  answers.question = "Who buys Beta?";
  answers.answers = {{"Acme", 0.5, {fact}, 1, 1}};
  RenderOptions options;
  const auto rendered = [&](const Answers& what, Format format) {
    StringOutput output;
    options.format = format;
    render_answers(what, options, output);
    return output.text();
  };
  CHECK(rendered(answers, Format::table) == "Acme (possible)\n     7  Acme may buy Beta.\n");
  CHECK_THAT(rendered(answers, Format::jsonl),
             Catch::StartsWith(R"({"question":"Who buys Beta?","answers":[{"answer":"Acme",)"));
  options.columns = columns_named("subject,modality");
  CHECK(rendered(answers, Format::csv) == "subject,modality\nAcme,possible\n");
  Answers none;
  none.question = "Who?";
  CHECK(rendered(none, Format::jsonl) == "{\"question\":\"Who?\",\"answers\":[]}\n");
  CHECK(rendered(none, Format::table) == "no fact answers this\n");
}

}  // namespace quern
