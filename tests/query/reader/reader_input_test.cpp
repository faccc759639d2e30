#include "query/reader/reader_input.h"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

constexpr std::string_view kVocabulary[] = {"[UNK]", "[CLS]", "[SEP]", "who",  "sold", "acme",
                                            "beta",  "gamma", "?",     "news", "the"};

std::vector<Token> words(std::string_view text) {
  std::vector<Token> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    Token token;
    token.form = text.substr(0, end);
    result.push_back(std::move(token));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

/// Each piece with its part (q, t, s), and * where the other side has the word.
std::string printed(const PieceSequence& sequence) {
  std::string text;
  for (std::size_t i = 0; i < sequence.pieces.size(); ++i) {
    const std::size_t part = sequence.shapes[i] / kShapes;
    text += text.empty() ? "" : " ";
    text += kVocabulary[sequence.pieces[i]];
    text += '/';
    text += "qts"[part / 2];
    text += part % 2 == 1 ? "*" : "";
  }
  return text;
}

}  // namespace

TEST_CASE("the network sees which words question and sentence share", "[reader]") {
  const WordPieces pieces(kVocabulary);
  const PieceSequence sequence = reader_input(pieces, words("Who sold Beta ?"), words("Acme news"),
                                              words("Acme sold the Gamma"));
  CHECK(printed(sequence) ==
        "[CLS]/q who/q sold/q* beta/q ?/q [SEP]/q acme/t news/t [SEP]/t acme/s sold/s* the/s "
        "gamma/s [SEP]/s");
  CHECK(sequence.firsts == std::vector<std::size_t>{0, 9, 10, 11, 12});
  CHECK(sequence.lasts == sequence.firsts);
}

TEST_CASE("a title may be missing and a sentence empty", "[reader]") {
  const WordPieces pieces(kVocabulary);
  CHECK(printed(reader_input(pieces, words("Who ?"), {}, {})) ==
        "[CLS]/q who/q ?/q [SEP]/q [SEP]/t [SEP]/s");
}

TEST_CASE("long texts are cut part by part", "[reader]") {
  const WordPieces pieces(kVocabulary);
  const std::vector<Token> many(5000, words("Acme").front());
  const PieceSequence sequence = reader_input(pieces, many, many, many);
  CHECK(sequence.pieces.size() == 256);
  CHECK(sequence.firsts.size() > 100);
  CHECK(sequence.firsts.size() <= many.size());
}

TEST_CASE("forms of a word match by their beginning, small words do not", "[reader]") {
  const auto [form, key] = GENERATE(table<std::string, std::string>({
      {"elected", "electe"},
      {"Elections", "electi"},
      {"houses", "house"},
      {"Hern\xc3\xa1ndez", "hernan"},
      {"of", ""},
      {"US", "u"},
      {"11", "11"},
      {"--", ""},
      {"", ""},
  }));
  CAPTURE(form);
  CHECK(match_key(form) == key);
}
