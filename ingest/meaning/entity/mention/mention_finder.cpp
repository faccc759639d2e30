#include "ingest/meaning/entity/mention/mention_finder.h"

#include "ingest/meaning/entity/mention/extraposition.h"
#include "ingest/meaning/entity/mention/list_mention.h"
#include "ingest/meaning/entity/mention/nested_name.h"
#include "ingest/meaning/entity/mention/phrase_head.h"
#include "ingest/meaning/entity/mention/phrase_mention.h"
#include "ingest/meaning/entity/mention/sentence_names.h"

namespace quern {
namespace {

// Longer "sentences" are lists and tables.
constexpr TokenIndex kMostWords = 400;

// The sieves compare mentions with each other; a news article has some hundreds.
constexpr std::size_t kMostMentions = 6'000;

/// Whether a phrase with this head is a mention.
bool is_mentioned(const Tree& tree, TokenIndex i, const std::vector<Name>& names) {
  const Token& token = tree.token(i);
  if (token.deprel == "nmod:desc") return false;
  const Name* const name = name_at(names, i);
  if (name == nullptr) return heads_phrase(tree, i);
  if (name->head != i) return is_mentioned_within_name(tree, *name, i);
  if (token.head >= 0 && name_of_office_holder(tree, names, token.head) == name) return false;
  return token.upos != Upos::ADJ && token.upos != Upos::VERB;
}

void add_mentions(const Tree& tree, std::size_t sentence, std::vector<Mention>& mentions) {
  const std::vector<Name> names = names_of(tree);
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (is_extraposed(tree, i)) mentions.push_back(clause_mention_at(tree, sentence, i));
    if (extraposed_clause(tree, i)) {
      mentions.push_back(phrase_mention_at(tree, sentence, i, names));
      mentions.back().is_expletive = true;
      continue;
    }
    if (!is_mentioned(tree, i, names) || is_impersonal_it(tree, i)) continue;
    const Mention mention = phrase_mention_at(tree, sentence, i, names);
    if (const auto list = list_begun_by(tree, mention)) mentions.push_back(*list);
    mentions.push_back(mention);
  }
}

}  // namespace

std::vector<Mention> find_mentions(const Trees& trees) {
  std::vector<Mention> mentions;
  for (std::size_t sentence = 0; sentence < trees.size(); ++sentence) {
    if (trees[sentence].size() > kMostWords) continue;
    if (mentions.size() > kMostMentions) break;
    add_mentions(trees[sentence], sentence, mentions);
  }
  return mentions;
}

}  // namespace quern
