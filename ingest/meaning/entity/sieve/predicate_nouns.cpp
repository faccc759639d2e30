#include "ingest/meaning/entity/sieve/predicate_nouns.h"

#include "ingest/meaning/entity/mention/agreement.h"

namespace quern {

void join_predicate_nouns(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& later = mentions[i];
    if (!later.is_predicate || later.kind == MentionKind::list) continue;
    const Tree& tree = chains.tree_of(later);
    const auto subject = tree.child(later.head, {"nsubj"});
    if (!subject || !tree.child(later.head, {"cop"}) || tree.child(later.head, {"case"})) continue;
    if (later.determiner != Determiner::definite && later.kind != MentionKind::name) continue;
    const auto earlier = chains.mention_headed_by(later.sentence, *subject);
    if (!earlier || !agree(chains.chain(*earlier).number, chains.chain(i).number)) continue;
    if (!is_named(mentions[*earlier])) continue;
    chains.join(*earlier, i, Reason::predicate);
  }
}

}  // namespace quern
