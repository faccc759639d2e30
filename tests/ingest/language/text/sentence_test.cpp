#include "ingest/language/text/sentence.h"

#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

std::vector<Token> tokens_with_heads(const std::vector<TokenIndex>& heads) {
  std::vector<Token> tokens(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i)
    tokens[i].head = heads[i];
  return tokens;
}

}  // namespace

TEST_CASE("heads are a tree when there is one root, no cycle and no head outside", "[text]") {
  const auto [what, heads, expected] = GENERATE(table<std::string, std::vector<TokenIndex>, bool>({
      {"empty", {}, false},
      {"one word", {kRoot}, true},
      {"chain", {1, 2, kRoot}, true},
      {"two roots", {kRoot, kRoot}, false},
      {"cycle beside a root", {kRoot, 2, 1}, false},
      {"own head", {kRoot, 1}, false},
      {"head past the end", {kRoot, 2}, false},
      {"not parsed", {kRoot, kUnattached}, false},
  }));
  CAPTURE(what);
  CHECK(is_tree(tokens_with_heads(heads)) == expected);
}

TEST_CASE("a tag's name and the tag turn into each other", "[text]") {
  for (const auto* const name : {"ADJ", "PROPN", "VERB", "X"}) {
    CHECK(to_string(upos_from_string(name)) == name);
  }
  CHECK(upos_from_string("no such tag") == Upos::X);
}
