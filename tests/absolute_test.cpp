#include "ingest/parse/absolute.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/parsed.h"

namespace quern {
namespace {

/// "word>head:relation" of each word after the repair.
std::string mended(std::string_view words) {
  Sentence sentence = parsed(words).sentence;
  mend_absolutes(sentence.tokens);
  std::string text;
  for (const Token& token : sentence.tokens) {
    const std::string head =
        token.head < 0 ? "" : sentence.tokens[static_cast<std::size_t>(token.head)].form;
    text += (text.empty() ? "" : " ") + token.form + '>' + head + ':' + token.deprel;
  }
  return text;
}

TEST_CASE("who says what is told in an absolute phrase is its subject", "[parse]") {
  CHECK(mended("Shares/share/NOUN/2/nsubj/NNS fell/fall/VERB/0/root/VBD with/with/SCONJ/7/mark/IN "
               "experts/expert/NOUN/7/nsubj/NNS saying/say/VERB/4/acl/VBG "
               "prices/price/NOUN/7/nsubj/NNS rise/rise/VERB/2/advcl/VBP") ==
        "Shares>fell:nsubj fell>:root with>saying:mark experts>saying:nsubj saying>fell:advcl "
        "prices>rise:nsubj rise>saying:ccomp");
}

TEST_CASE("other trees stay as they are", "[parse]") {
  CHECK(mended("Shares/share/NOUN/2/nsubj/NNS fell/fall/VERB/0/root/VBD as/as/SCONJ/6/mark/IN "
               "experts/expert/NOUN/6/nsubj/NNS advising/advise/VERB/4/acl/VBG "
               "left/leave/VERB/2/advcl/VBD") ==
        "Shares>fell:nsubj fell>:root as>left:mark experts>left:nsubj advising>experts:acl "
        "left>fell:advcl");
  CHECK(mended("saying/say/VERB/0/root/VBG") == "saying>:root");
}

}  // namespace
}  // namespace quern
