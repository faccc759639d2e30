#include "query/question/slot/answer_phrase.h"

#include <catch2/catch.hpp>

namespace quern {

TEST_CASE("an answer has no clause behind its noun", "[question]") {
  CHECK(short_phrase("the man who fell") == "the man");
  CHECK(short_phrase("a firm of which he knew") == "a firm");
  CHECK(short_phrase("that prices rose") == "prices rose");
  CHECK(short_phrase("A storm yesterday") == "A storm");
  CHECK(short_phrase("the man of Oslo") == "the man of Oslo");
  CHECK(short_phrase("\"the man who fell\"") == "\"the man who fell\"");
}

TEST_CASE("a list is an answer a part, its examples where it has some", "[question]") {
  using Parts = std::vector<std::string>;
  CHECK(listed("Ubisoft, Microsoft, and Atari") == Parts{"Ubisoft", "Microsoft", "Atari"});
  CHECK(listed("firms like Ubisoft and Atari") == Parts{"Ubisoft", "Atari"});
  CHECK(listed("firms such as Atari") == Parts{"Atari"});
  CHECK(listed("firms of Oslo and Paris") == Parts{"firms of Oslo and Paris"});
}

TEST_CASE("a name is taken whole, and with its title where its kind is judged", "[question]") {
  const std::string text =
      "The ship MV Norvik left on Monday. Police, Arta's old mayor Anna Berg said.";
  const auto found = [&](const std::string& words) {
    return Span{text.find(words), text.find(words) + words.size()};
  };
  const auto cut = [&](Span span) { return text.substr(span.begin, span.end - span.begin); };
  CHECK(cut(whole_name(text, found("The ship MV"))) == "The ship MV Norvik");
  CHECK(cut(whole_name(text, found("mayor"))) == "mayor Anna Berg");
  CHECK(cut(whole_name(text, found("left on"))) == "left on");
  CHECK(cut(whole_name(text, found("Berg"))) == "Berg");
  CHECK(cut(with_title(text, found("Anna Berg"))) == "old mayor Anna Berg");
  CHECK(cut(with_title(text, found("Arta"))) == "Arta");
  CHECK(cut(with_title(text, found("The ship"))) == "The ship");
}

TEST_CASE("an answer has the noun of its kind that stands behind it", "[question]") {
  const std::string text = "The Avian Flu virus struck. The virus-free farms, and the Avian Flu.";
  const auto with = [&](Span words, const std::string& kind) {
    const Span whole = with_noun(text, words, kind);
    return text.substr(whole.begin, whole.end - whole.begin);
  };
  const Span flu{4, 13};
  CHECK(with(flu, "virus") == "Avian Flu virus");
  CHECK(with(flu, "animal virus") == "Avian Flu virus");
  CHECK(with(flu, "disease") == "Avian Flu");
  CHECK(with(flu, "vir") == "Avian Flu");
  CHECK(with(flu, "") == "Avian Flu");
  CHECK(with({28, 31}, "virus") == "The");
  CHECK(with({58, 67}, "virus") == "Avian Flu");
}

}  // namespace quern
