#include "ingest/meaning/entity/sieve/doubts.h"

namespace quern {

void doubt_telling_descriptions(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    Member& member = chains.member(i);
    const bool is_ranked = !member.is_told && (member.reason == Reason::alone ||
                                               member.reason == Reason::description ||
                                               member.reason == Reason::same_thing);
    // So do "their country" and "his father".
    const bool is_own = mention.kind != MentionKind::noun ||
                        (mention.modifiers.empty() && mention.determiner != Determiner::possessive);
    if (is_ranked && !is_own && chains.chain(i).is_named) member.is_sure = false;
  }
}

void doubt_speech_of_doubtful_speakers(ChainSet& chains) {
  for (std::size_t i = 0; i < chains.mentions().size(); ++i) {
    Member& member = chains.member(i);
    if (member.speaker) member.is_sure = chains.member(*member.speaker).is_sure;
  }
}

void doubt_readers(ChainSet& chains) {
  for (std::size_t i = 0; i < chains.mentions().size(); ++i) {
    const Mention& mention = chains.mentions()[i];
    const bool is_we = mention.person == 1 && mention.number == Number::plural;
    if (mention.kind == MentionKind::pronoun && (mention.person == 2 || is_we))
      chains.member(i).is_sure = false;
  }
}

}  // namespace quern
