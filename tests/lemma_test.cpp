#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "ingest/tag/lemma_lexicon.h"
#include "ingest/tag/lemma_script.h"

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
