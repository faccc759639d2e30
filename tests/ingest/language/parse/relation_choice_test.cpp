#include "ingest/language/parse/relation_choice.h"

#include <array>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

namespace quern {
namespace {

constexpr std::array<std::string_view, 4> kRelations = {"root", "nsubj", "obj", "xcomp"};

/// Relations of "they call him Lee": `names` are the scores of the last word.
std::vector<std::string> chosen(const std::array<float, 4>& names) {
  Sentence sentence = parsed("they/they/PRON/2/_ call/call/VERB/0/_ him/he/PRON/2/_ "
                             "Lee/Lee/PROPN/2/_")
                          .sentence;
  const std::array<std::array<float, 4>, 4> rows = {
      {{0, 9, 0, 0}, {0, 9, 0, 0}, {0, 0, 9, 1}, names}};
  Matrix scores(5, 4);
  for (std::size_t i = 0; i < rows.size(); ++i)
    std::copy(rows[i].begin(), rows[i].end(), scores.row(1 + i));
  choose_relations(kRelations, scores, 1, sentence.tokens);
  std::vector<std::string> relations;
  for (const Token& token : sentence.tokens)
    relations.push_back(token.deprel);
  return relations;
}

TEST_CASE("each word has its best relation, only the root's is \"root\"", "[parse]") {
  CHECK(chosen({9, 0, 1, 5}) == std::vector<std::string>{"nsubj", "root", "obj", "xcomp"});
}

TEST_CASE("of two objects the less certain one is the next best thing", "[parse]") {
  CHECK(chosen({0, 4, 5, 4.5}) == std::vector<std::string>{"nsubj", "root", "obj", "xcomp"});
}

TEST_CASE("a second object stays one where nothing else is likely", "[parse]") {
  CHECK(chosen({0, 1, 5, 1}) == std::vector<std::string>{"nsubj", "root", "obj", "obj"});
}

}  // namespace
}  // namespace quern
