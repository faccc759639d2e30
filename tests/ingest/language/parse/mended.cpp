#include "tests/ingest/language/parse/mended.h"

#include "ingest/language/parse/mended_tree.h"
#include "tests/support/parsed.h"

namespace quern {

std::string mended(std::string_view words) {
  Sentence sentence = parsed(words).sentence;
  mend_tree(sentence.tokens);
  std::string text;
  for (const Token& token : sentence.tokens) {
    const std::string head =
        token.head < 0 ? "" : sentence.tokens[static_cast<std::size_t>(token.head)].form;
    text += (text.empty() ? "" : " ") + token.form + '>' + head + ':' + token.deprel;
  }
  return text;
}

}  // namespace quern
