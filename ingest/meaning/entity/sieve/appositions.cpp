#include "ingest/meaning/entity/sieve/appositions.h"

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/agreement.h"
#include "ingest/meaning/entity/sieve/acronyms.h"

namespace quern {
namespace {

/// "Ann Lee, head of Acme, a bank"
bool is_no_person(const Mention& mention) {
  return mention.kind == MentionKind::noun && mention.animacy != Animacy::person &&
         in_word_list("abstract event object organization place", mention.entity);
}

}  // namespace

void join_appositions(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& later = mentions[i];
    const Tree& tree = chains.tree_of(later);
    if (later.kind != MentionKind::name && later.kind != MentionKind::noun) continue;
    if (!tree.has_relation(later.head, {"appos"})) continue;
    const auto earlier = chains.mention_headed_by(later.sentence, tree.token(later.head).head);
    if (!earlier) continue;
    const Mention& first = mentions[*earlier];
    const bool are_names = is_named(first) && is_named(later);
    // "Lyon, France" is a place in another; "FIFA (football's association)" is one thing.
    if (are_names && !is_acronym_of(later.name, first.name)) continue;
    // "the couple Ann Lee and Bo Lee" is neither of them, nor is "Ann Lee of Acme, the bank" a
    // bank.
    if (tree.child(later.head, {"conj"})) continue;
    if (first.type == "PER" && is_no_person(later)) continue;
    // "three guests, all Norlanders", "the suspect, a Norlander": they are not the people.
    if (first.kind == MentionKind::noun && later.type == "NORP") continue;
    // "the Oslo district, Norway" is within it, but "the capital, Oslo" is Oslo.
    const bool is_named_place = first.kind == MentionKind::noun && !first.proper_modifiers.empty();
    if (is_named_place && later.type == "LOC") continue;
    const bool is_bare = later.kind == MentionKind::noun && later.determiner == Determiner::none;
    if (is_bare && later.animacy != Animacy::person) continue;
    if (!agree(chains.chain(*earlier).number, chains.chain(i).number)) continue;
    if (!agree(chains.chain(*earlier).animacy, chains.chain(i).animacy)) continue;
    chains.join(*earlier, i, Reason::apposition);
  }
}

}  // namespace quern
