#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "ingest/language/tag/lemma_lexicon.h"
#include "ingest/language/tag/lemma_script.h"
#include "ingest/language/tag/spelling.h"

using namespace quern;

TEST_CASE("a script makes the lemma of a form", "[tag]") {
  const auto [script, form, lemma] = GENERATE(table<std::string, std::string, std::string>({
      {"L 3 y", "Flies", "fly"},
      {"K 0 ", "NATO", "NATO"},
      {"C 0 ", "GOOGLE", "Google"},
      {"L 2 ot", "n't", "not"},
      {"=be", "was", "be"},
      {"L 1 ",
       "\xc3\x89"
       "COLES",
       "\xc3\xa9"
       "cole"},
      {"L 1 ", "caf\xc3\xa9", "caf"},
      {"L 99 ", "short", "short"},  // nothing would be left
      {"", "form", "form"},
      {"L", "form", "form"},
      {"L x y", "form", "form"},
      {"L 1", "form", "form"},
      {"=", "form", "form"},
  }));
  CAPTURE(script, form);
  CHECK(apply_lemma_script(script, form) == lemma);
}

TEST_CASE("the lexicon knows a form by its part of speech", "[tag]") {
  const LemmaLexicon lexicon({"Saw\tPROPN\tSaw", "saw\tNOUN\tsaw", "saw\tVERB\tsee"});
  CHECK(lexicon.lemma("saw", Upos::VERB) == "see");
  CHECK(lexicon.lemma("Saw", Upos::VERB) == "see");
  CHECK(lexicon.lemma("saw", Upos::NOUN) == "saw");
  CHECK(lexicon.lemma("Saw", Upos::PROPN) == "Saw");
  CHECK(!lexicon.lemma("saw", Upos::PROPN));
  CHECK(!lexicon.lemma("sa", Upos::VERB));
  CHECK(!lexicon.lemma("", Upos::VERB));
}

TEST_CASE("a mistyped word has the lemma of the word that was meant", "[tag]") {
  const LemmaLexicon lexicon(
      {"canter\tVERB\tcanter", "received\tVERB\treceive", "winery\tNOUN\twinery"});
  const Spelling spelling(
      {"center\tNOUN", "county\tNOUN", "country\tNOUN", "received\tVERB", "winter\tNOUN"});
  const auto lemma = [&](std::string_view form, Upos upos) {
    return spelling.lemma(form, upos, lexicon).value_or("-");
  };
  CHECK(lemma("recieved", Upos::VERB) == "receive");
  CHECK(lemma("Receivved", Upos::VERB) == "receive");
  CHECK(lemma("receved", Upos::VERB) == "receive");
  CHECK(lemma("winterrrr", Upos::NOUN) == "winter");
  CHECK(lemma("recieved", Upos::NOUN) == "-");
  CHECK(lemma("recieved", Upos::PROPN) == "-");
  CHECK(lemma("counry", Upos::NOUN) == "-");  // "county" or "country".
  CHECK(lemma("canter", Upos::NOUN) == "-");  // A word by itself, if no noun.
  CHECK(lemma("", Upos::NOUN) == "-");
  CHECK(lemma(std::string(5000, 'w'), Upos::NOUN) == "-");
}
