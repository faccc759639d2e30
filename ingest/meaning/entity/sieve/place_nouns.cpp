#include "ingest/meaning/entity/sieve/place_nouns.h"

#include <set>
#include <string_view>
#include <vector>

#include "ingest/language/text/word_list.h"
#include "lexicon/locative_prepositions.h"
#include "lexicon/region_words.h"

namespace quern {
namespace {

/// "in East Asia", "on the Korean Peninsula": where something is, no country and no town.
bool is_region(const Tree& tree, const Mention& mention) {
  return mention.type == "LOC" &&
         lexicon::holds(lexicon::locative_prepositions, lower_preposition(tree, mention.head)) &&
         lexicon::holds(lexicon::region_words, mention.head_word);
}

/// "the region"
bool takes_up_region(const Mention& mention) {
  return mention.kind == MentionKind::noun && mention.head_word == "region" &&
         mention.determiner == Determiner::definite && mention.modifiers.empty();
}

/// "New Zealand" in "the New Zealand Food Authority"
bool is_within_other_name(const std::vector<Mention>& mentions, std::size_t i) {
  const auto holds = [&](const Mention& other) {
    return other.kind == MentionKind::name && other.type == "ORG" &&
           is_nested_in(mentions[i], other);
  };
  for (std::size_t j = i; j-- > 0 && mentions[j].sentence == mentions[i].sentence;)
    if (holds(mentions[j])) return true;
  for (std::size_t j = i + 1; j < mentions.size(); ++j) {
    if (mentions[j].sentence != mentions[i].sentence) break;
    if (holds(mentions[j])) return true;
  }
  return false;
}

/// Of more than two countries that were just named "the nation" may mean any.
bool are_many_countries(const ChainSet& chains, std::size_t before) {
  const std::vector<Mention>& mentions = chains.mentions();
  constexpr std::size_t kNear = 5;  // Sentences.
  std::set<std::string_view> named;
  for (std::size_t j = before; j-- > 0;) {
    if (mentions[before].sentence - mentions[j].sentence > kNear) break;
    const std::string_view country = chains.chain(j).country;
    if (!country.empty()) named.insert(country);
  }
  return named.size() > 2;
}

}  // namespace

bool takes_up_country(const Mention& mention) {
  return mention.kind == MentionKind::noun && in_word_list("country nation", mention.head_word) &&
         mention.number == Number::singular && mention.modifiers.empty() && is_definite(mention);
}

void join_nouns_for_places(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  constexpr std::size_t kFarthest = 10;  // Sentences.
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& later = mentions[i];
    const bool is_country = takes_up_country(later) && !are_many_countries(chains, i);
    const bool is_meant = is_country || takes_up_region(later);
    for (std::size_t j = i; is_meant && j-- > 0;) {
      const Mention& earlier = mentions[j];
      if (later.sentence - earlier.sentence > kFarthest) break;
      if (earlier.kind != MentionKind::name || is_country == chains.chain(j).country.empty())
        continue;
      if (is_within_other_name(mentions, j)) continue;
      if (!is_country && !is_region(chains.tree_of(earlier), earlier)) continue;
      if (chains.join(j, i, Reason::same_thing)) break;
    }
  }
}

}  // namespace quern
