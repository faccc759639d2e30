#include "ingest/meaning/entity/conversation.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// A digit for each word: the number of its quotation.
std::string quotations(const Story& article) {
  std::string text;
  for (const auto& row : quotations_of(article.trees())) {
    if (!text.empty()) text += ' ';
    for (const std::size_t number : row)
      text += std::to_string(number);
  }
  return text;
}

TEST_CASE("a quotation goes on to its closing mark or its paragraph's end", "[entity]") {
  const std::string opened =
      "“/“/PUNCT/2/punct/`` We/we/PRON/3/nsubj/PRP left/leave/VERB/0/root/VBD";
  const std::string closed =
      "He/he/PRON/2/nsubj/PRP left/leave/VERB/0/root/VBD ”/”/PUNCT/2/punct/'' "
      "she/she/PRON/2/dep/PRP";
  Story article = story({opened, closed, opened});
  CHECK(quotations(article) == "111 1100 222");
  article.sentences[1].paragraph = 1;
  article.sentences[2].paragraph = 1;
  CHECK(quotations(article) == "111 0000 222");
}

TEST_CASE("turns change with questions", "[entity]") {
  const std::string told = "She/she/PRON/2/nsubj/PRP left/leave/VERB/0/root/VBD";
  const std::string asked =
      "Who/who/PRON/2/nsubj/WP left/leave/VERB/0/root/VBD ?/?/PUNCT/2/punct/.";
  Story article = story({told, asked, told, told});
  for (std::size_t i = 0; i < article.sentences.size(); ++i)
    article.sentences[i].paragraph = i;
  std::string turns;
  for (const Turn& turn : turns_of(article.trees()))
    turns += std::to_string(turn.number) + (turn.is_asked ? "? " : " ");
  CHECK(turns == "0 1? 2 2 ");
}

}  // namespace
}  // namespace quern
