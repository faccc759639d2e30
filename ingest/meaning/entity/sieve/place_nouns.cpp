#include "ingest/meaning/entity/sieve/place_nouns.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "ingest/language/text/word_list.h"
#include "lexicon/locative_prepositions.h"
#include "lexicon/region_words.h"
#include "schema/country.h"

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

/// The country that the first body or the people whom the sentence is about belong to, unless it
/// names another one: "the Chilean police said ... the country".
std::optional<std::string_view> country_of_first_people(const Tree& tree,
                                                        const std::vector<Mention>& mentions,
                                                        std::size_t noun) {
  const TokenIndex end = mentions[noun].begin;
  const auto is_of_people = [&](TokenIndex i) {
    const TokenIndex noun_head = tree.token(i).head;
    if (!tree.has_relation(i, {"amod"}) || !country_of_adjective(tree.token(i).form)) return false;
    const std::string& entity = tree.token(noun_head).entity;
    return entity == "organization" ||
           (entity == "person" && tree.has_relation(noun_head, {"nsubj"}));
  };
  TokenIndex at = 0;
  while (at < end && !is_of_people(at))
    ++at;
  if (at >= end) return std::nullopt;
  const auto country = country_of_adjective(tree.token(at).form);
  const bool is_other_named =
      std::any_of(mentions.begin(), mentions.begin() + static_cast<std::ptrdiff_t>(noun),
                  [&](const Mention& other) {
                    return other.sentence == mentions[noun].sentence && is_named(other) &&
                           country_of_name(other.name).value_or(*country) != *country;
                  });
  return is_other_named ? std::nullopt : country;
}

/// Says that the mention is the country, and joins it with what is that already.
void join_with_country(ChainSet& chains, std::size_t mention, std::string_view country) {
  chains.chain(mention).country = country;
  chains.member(mention).reason = Reason::same_thing;
  for (std::size_t j = mention; j-- > 0;)
    if (chains.chain(j).country == country && chains.join(j, mention, Reason::same_thing)) return;
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
    if (takes_up_country(later)) {
      if (const auto country = country_of_first_people(chains.tree_of(later), mentions, i)) {
        join_with_country(chains, i, *country);
        continue;
      }
    }
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
