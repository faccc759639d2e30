#include "ingest/meaning/entity/sieve/synonymous_nouns.h"

#include <algorithm>

#include "ingest/meaning/entity/same_thing.h"
#include "ingest/meaning/entity/sieve/place_nouns.h"

namespace quern {
namespace {

/// "pact" alone: what is taken up has an article, or says what kind it is of.
bool is_bare(const Mention& mention) {
  return mention.determiner == Determiner::none && mention.modifiers.empty();
}

/// Whether the later phrase takes up the earlier one by another word: "the deal" after "a defense
/// pact".
bool takes_up_thing(const Mention& later, const Mention& earlier) {
  return earlier.kind == MentionKind::noun && earlier.number == later.number && !is_bare(earlier) &&
         is_same_thing(earlier.head_word, later.head_word) &&
         std::includes(earlier.modifiers.begin(), earlier.modifiers.end(), later.modifiers.begin(),
                       later.modifiers.end());
}

}  // namespace

void join_synonymous_nouns(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& later = mentions[i];
    if (later.kind != MentionKind::noun || !is_definite(later) || takes_up_country(later)) continue;
    for (std::size_t j = i; j-- > 0;) {
      if (takes_up_thing(later, mentions[j]) && chains.join(j, i, Reason::same_thing)) break;
    }
  }
}

}  // namespace quern
