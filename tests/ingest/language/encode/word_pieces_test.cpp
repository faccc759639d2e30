#include "ingest/language/encode/word_pieces.h"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

constexpr std::string_view kVocabulary[] = {"[UNK]", "[CLS]", "[SEP]", "spokes", "##person",
                                            "un",    "##ing", "cafe",  "'",      "s",
                                            "-",     ".",     "u",     "(",      "said"};

std::string pieces_of(std::string_view form) {
  const WordPieces pieces(kVocabulary);
  std::string text;
  for (const std::uint32_t piece : pieces.of_word(form)) {
    if (!text.empty()) text += ' ';
    text += kVocabulary[piece];
  }
  return text;
}

}  // namespace

TEST_CASE("a word falls into the longest known pieces", "[encode]") {
  const auto [form, pieces] = GENERATE(table<std::string, std::string>({
      {"spokesperson", "spokes ##person"},
      {"Spokesperson", "spokes ##person"},
      {"caf\xc3\xa9", "cafe"},   // é as one character
      {"cafe\xcc\x81", "cafe"},  // e with a combining accent
      {"\xe2\x80\x99s", "' s"},  // a typographic apostrophe
      {"\xe2\x80\x93", "-"},     // a dash
      {"U.S.", "u . s ."},
      {"xyzzy", "[UNK]"},
      {"", "[UNK]"},
      {"\xff\xfe", "[UNK]"},
  }));
  CAPTURE(form);
  CHECK(pieces_of(form) == pieces);
}

TEST_CASE("an endless word has a bounded number of pieces", "[encode]") {
  const WordPieces pieces(kVocabulary);
  CHECK(pieces.of_word(std::string(100'000, '(')).size() == WordPieces::kMostPieces);
  CHECK(pieces.of_word(std::string(100'000, 's')).size() == 1);
  CHECK(!pieces.of_word(std::string(100'000, '\xff')).empty());
}

TEST_CASE("a sentence's pieces know their words", "[encode]") {
  const WordPieces pieces(kVocabulary);
  std::vector<Token> words(2);
  words[0].form = "Spokesperson";
  words[1].form = "said";
  const PieceSequence sequence = pieces.of_words(words, true);
  CHECK(sequence.pieces == std::vector<std::uint32_t>{1, 3, 4, 14, 2});
  CHECK(sequence.firsts == std::vector<std::size_t>{0, 1, 3});
  CHECK(sequence.lasts == std::vector<std::size_t>{0, 2, 3});
}

TEST_CASE("a word's shape tells its case, digits and space", "[encode]") {
  CHECK(word_shape("deal", true) == word_shape("the", true));
  CHECK(word_shape("deal", true) != word_shape("deal", false));
  CHECK(word_shape("Deal", true) != word_shape("deal", true));
  CHECK(word_shape("DEAL", true) != word_shape("Deal", true));
  CHECK(word_shape("2024", true) != word_shape("F-16", true));
  for (const char* const form : {"", "A", "a", "Ab", "AB", "aB", "1", "A1", ".", "\xff"})
    CHECK(word_shape(form, true) < kShapes);
}

TEST_CASE("a vocabulary without its special pieces is refused", "[encode]") {
  constexpr std::string_view kPlain[] = {"said", "[UNK]"};
  CHECK_THROWS_WITH(WordPieces(kPlain), Catch::Contains("[CLS]"));
}
