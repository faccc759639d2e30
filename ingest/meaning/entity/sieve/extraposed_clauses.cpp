#include "ingest/meaning/entity/sieve/extraposed_clauses.h"

#include <optional>

namespace quern {

void join_extraposed_clauses(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  std::optional<std::size_t> expletive;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].is_expletive) expletive = i;
    if (mentions[i].kind != MentionKind::clause || !expletive) continue;
    const TokenIndex governor = chains.tree_of(mentions[i]).token(mentions[i].head).head;
    const Mention& it = mentions[*expletive];
    if (it.sentence == mentions[i].sentence && chains.tree_of(it).token(it.head).head == governor)
      chains.join(*expletive, i, Reason::extraposition);
  }
}

}  // namespace quern
