#include "ingest/meaning/entity/elided_group.h"

#include "ingest/language/text/word_list.h"
#include "lexicon/partitive_pronouns.h"

namespace quern {

std::string elided_group(const Tree& tree, const Words& words) {
  if (words.size() != 1 || lower_form(tree.token(words.front())) != "others") return {};
  for (TokenIndex i = words.front(); i-- > 0;) {
    if (!in_word_list("some many most", lower_form(tree.token(i)))) continue;
    const auto place = tree.child(i, {"nmod"});
    if (!place) continue;
    const auto phrase = tree.subtree(*place);
    std::string text = tree.token(words.front()).form;
    for (const TokenIndex word : phrase)
      text += ' ' + tree.token(word).form;
    return text;
  }
  return {};
}

bool is_part_of_group(const Tree& tree, const Words& words) {
  return !words.empty() &&
         lexicon::holds(lexicon::partitive_pronouns, lower_form(tree.token(words.front()))) &&
         tree.token(words.front()).deprel != "det";
}

}  // namespace quern
