#include "ingest/language/split/splitter.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "ingest/language/split/abbreviation.h"
#include "ingest/language/text/chunk.h"
#include "ingest/train/perceptron.h"

using namespace quern;

namespace {

// Learns from sentences, one a string, that follow each other in one paragraph.
Splitter learned(const std::vector<std::string>& sentences) {
  std::string text;
  std::vector<std::size_t> ends;
  for (const std::string& sentence : sentences) {
    text += (text.empty() ? "" : " ") + sentence;
    ends.push_back(text.size());
  }
  const std::vector<Span> chunks = chunks_of(text, {0, text.size()});
  Perceptron perceptron;
  std::array<std::int32_t, 2> scores{};
  for (int epoch = 0; epoch < 20; ++epoch) {
    SentenceSoFar so_far;
    for (std::size_t i = 0; i + 1 < chunks.size(); ++i) {
      so_far = so_far.with(slice(text, chunks[i]));
      const auto features = boundary_features(text, chunks, i, so_far);
      const Label right = std::count(ends.begin(), ends.end(), chunks[i].end) > 0 ? 1 : 0;
      perceptron.score(features, scores);
      perceptron.learn(features, right, scores[1] > scores[0] ? 1 : 0);
      if (right == 1) so_far = {};
    }
  }
  return Splitter(perceptron.averaged({"inside", "end"}, 1));
}

Splitter small_splitter() {
  return learned({"The deal fell.", "He met Mr. Smith in the U.S. on Monday.", "\"It fell.\"",
                  "Who said so?", "He did (twice).", "It rose 3.5 percent.", "They left.",
                  "She left at 5 p.m. on Friday.", "It ended."});
}

std::string joined(const std::string& text, const std::vector<Span>& spans) {
  std::string result;
  for (const Span span : spans)
    result += (result.empty() ? "" : " | ") + std::string(slice(text, span));
  return result;
}

}  // namespace

TEST_CASE("sentences end at stops, not at abbreviations", "[split]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {" ", ""},
      {"Word", "Word"},
      {"It fell. He left.", "It fell. | He left."},
      {"He met Mr. Jones. It fell.", "He met Mr. Jones. | It fell."},
      {"Who left? She left.", "Who left? | She left."},
      {"\"It fell.\" He left.", "\"It fell.\" | He left."},
      {"  It fell.  He left. ", "It fell. | He left."},
      {"A TITLE WITHOUT A STOP", "A TITLE WITHOUT A STOP"},
      {"He is in the U.S.", "He is in the U.S."},
      {"He is in the U.S. It fell.", "He is in the U.S. | It fell."},
      {"He left Acme Corp. The firm fell.", "He left Acme Corp. | The firm fell."},
      {"He met Brig.-Gen. Jones. It fell.", "He met Brig.-Gen. Jones. | It fell."},
      {"He is a.k.a. The Rock.", "He is a.k.a. The Rock."},
  }));
  CHECK(joined(text, small_splitter().split(text, {0, text.size()})) == expected);
}

TEST_CASE("a number on the same line counts what follows", "[split]") {
  const Splitter splitter = learned({"It was 70", "Smith left", "It was 80", "Jones left"});
  const auto parts = [&](const std::string& text) {
    return joined(text, splitter.split(text, {0, text.size()}));
  };
  CHECK(parts("It was 70 Smith left") == "It was 70 Smith left");
  CHECK(parts("It was 70\nSmith left") == "It was 70 | Smith left");
}

TEST_CASE("only the paragraph asked for is split", "[split]") {
  const std::string text = "One here. Two here.\n\nThree here.";
  CHECK(joined(text, small_splitter().split(text, {21, text.size()})) == "Three here.");
}

TEST_CASE("a sentence without end is cut, between characters where it can be", "[split]") {
  const auto [what, text] = GENERATE(table<std::string, std::string>({
      {"no stop", std::string(200'000, 'x').replace(50'000, 1, " ")},
      {"no space", std::string(100'000, 'y')},
      {"words",
       [] {
         std::string words;
         while (words.size() < 100'000)
           words += "word ";
         return words;
       }()},
      {"two-byte characters",
       [] {
         std::string letters;
         while (letters.size() < 100'000)
           letters += "é";
         return letters;
       }()},
  }));
  CAPTURE(what);
  std::size_t bytes = 0;
  for (const Span span : small_splitter().split(text, {0, text.size()})) {
    CHECK(span.end - span.begin <= Splitter::kMaxSentence);
    CHECK((static_cast<unsigned char>(text[span.begin]) & 0xc0U) != 0x80);
    const auto sentence = slice(text, span);
    bytes += sentence.size();
  }
  CHECK(bytes + 20 >= text.size());
}

TEST_CASE("abbreviations are known by kind", "[split]") {
  const auto [word, expected] = GENERATE(table<std::string, Abbreviation>({
      {"Mr", Abbreviation::title},
      {"GEN", Abbreviation::title},
      {"No", Abbreviation::title},
      {"no", Abbreviation::none},
      {"Brig.-Gen", Abbreviation::title},
      {"mid-Sept", Abbreviation::anywhere},
      {"Miss", Abbreviation::anywhere},
      {"miss", Abbreviation::none},
      {"Inc", Abbreviation::closing},
      {"U.S", Abbreviation::closing},
      {"Ph.D", Abbreviation::closing},
      {"e.g", Abbreviation::closing},
      {"etc", Abbreviation::anywhere},
      {"J", Abbreviation::initial},
      {"deal", Abbreviation::none},
      {"", Abbreviation::none},
      {".", Abbreviation::none},
      {"example.com", Abbreviation::none},
  }));
  CAPTURE(word);
  CHECK(abbreviation_kind(word) == expected);
}

TEST_CASE("a dateline is a sentence of its own", "[split]") {
  const auto [paragraph, dateline] = GENERATE(table<std::string, std::string>({
      {"LYON, France (XYZ) - The fair opened.", "LYON, France (XYZ) -"},
      {"Lyon, France, June 5 — “We opened.”", "Lyon, France, June 5 —"},
      {"Smith — The mayor - left.", "Smith — The mayor - left."},
      {"Lyon, 12 — but not Rome — fell.", "Lyon, 12 — but not Rome — fell."},
      {"LYON -", "LYON -"},
  }));
  CAPTURE(paragraph);
  const Splitter splitter = learned({"It opened.", "It closed."});
  CHECK(slice(paragraph, splitter.split(paragraph, {0, paragraph.size()}).front()) == dateline);
}
