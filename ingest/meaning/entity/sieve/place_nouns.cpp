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

/// A country that a sentence names, and where.
struct NamedCountry {
  TokenIndex at = 0;
  std::string_view country;
};

/// The word's heads up to the root.
std::vector<TokenIndex> ancestors_of(const Tree& tree, TokenIndex word) {
  std::vector<TokenIndex> ancestors;
  for (TokenIndex head = tree.token(word).head; head >= 0; head = tree.token(head).head)
    ancestors.push_back(head);
  return ancestors;
}

bool contains(const std::vector<TokenIndex>& words, TokenIndex word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The country whose body or people an adjective tells: "the Chilean police".
std::optional<std::string_view> country_of_people(const Tree& tree, TokenIndex adjective) {
  if (!tree.has_relation(adjective, {"amod"})) return std::nullopt;
  if (!in_word_list("organization person", tree.token(tree.token(adjective).head).entity))
    return std::nullopt;
  return country_of_adjective(tree.token(adjective).form);
}

/// The first subject of the clauses that the noun stands in, and that one's words.
std::vector<TokenIndex> subject_before(const Tree& tree, const Mention& noun) {
  for (const TokenIndex verb : ancestors_of(tree, noun.head))
    if (const auto subject = tree.child(verb, {"nsubj"})) return tree.subtree(*subject);
  return {};
}

/// Whether the country at that word is another one than the noun's: "Chilean troops in the
/// country", "bars Chilean ministers from the country", "Chile fired at the country".
bool is_other_country(const Tree& tree, const Mention& noun, TokenIndex at) {
  const bool is_struck = lower_preposition(tree, noun.head) == "at";
  if (is_struck && contains(subject_before(tree, noun), at)) return true;
  if (!tree.has_relation(at, {"amod", "compound", "nmod:poss"})) return false;
  std::vector<TokenIndex> above = ancestors_of(tree, noun.head);
  const auto clause = std::find_if(above.begin(), above.end(), [&](TokenIndex i) {
    return tree.token(i).deprel == "acl:relcl";  // "Chile's debt that the country took over"
  });
  above.erase(clause, above.end());
  const TokenIndex owner = tree.token(at).head;
  if (contains(above, owner)) return true;
  return tree.token(at).upos == Upos::ADJ && tree.has_relation(owner, {"obj"}) &&
         contains(above, tree.token(owner).head);
}

/// The countries that the noun's sentence names before it, by their names or by whose a body is.
std::vector<NamedCountry> countries_before(const ChainSet& chains, std::size_t noun) {
  const std::vector<Mention>& mentions = chains.mentions();
  const Mention& later = mentions[noun];
  const Tree& tree = chains.tree_of(later);
  std::vector<NamedCountry> named;
  for (std::size_t j = noun; j-- > 0 && mentions[j].sentence == later.sentence;) {
    const std::string_view country = chains.chain(j).country;
    const bool is_one =
        is_named(mentions[j]) && !country.empty() && !is_union_of_countries(country);
    if (is_one && !is_within_other_name(mentions, j)) named.push_back({mentions[j].head, country});
  }
  for (TokenIndex i = 0; i < later.begin; ++i)
    if (const auto country = country_of_people(tree, i)) named.push_back({i, *country});
  std::set<std::string_view> others;
  for (const NamedCountry& one : named)
    if (is_other_country(tree, later, one.at)) others.insert(one.country);
  std::erase_if(named, [&](const NamedCountry& one) { return others.contains(one.country); });
  std::sort(named.begin(), named.end(),
            [](const NamedCountry& a, const NamedCountry& b) { return a.at < b.at; });
  return named;
}

/// The country in the subject of the noun's clause, or of the one that this hangs on.
std::string_view country_of_subject(const Tree& tree,
                                    const Mention& noun,
                                    const std::vector<NamedCountry>& named) {
  for (const TokenIndex verb : ancestors_of(tree, noun.head)) {
    const auto subject = tree.child(verb, {"nsubj"});
    if (!subject) continue;
    const std::vector<TokenIndex> words = tree.subtree(*subject);
    for (auto one = named.rbegin(); one != named.rend(); ++one)
      if (contains(words, one->at)) return one->country;
  }
  return {};
}

/// Which of the countries named in the sentence is "the country"; empty where it may be the last
/// one or the subject's.
std::string_view country_meant(const Tree& tree,
                               const Mention& noun,
                               const std::vector<NamedCountry>& named) {
  const std::string_view last = named.back().country;
  const bool is_only = std::all_of(named.begin(), named.end(),
                                   [&](const NamedCountry& one) { return one.country == last; });
  return is_only || country_of_subject(tree, noun, named) == last ? last : std::string_view();
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
      const std::vector<NamedCountry> named = countries_before(chains, i);
      if (!named.empty()) {
        const std::string_view country = country_meant(chains.tree_of(later), later, named);
        if (!country.empty()) join_with_country(chains, i, country);
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
      const bool is_told_before = earlier.sentence < later.sentence;
      if (is_country && (!is_told_before || is_union_of_countries(chains.chain(j).country)))
        continue;
      if (!is_country && !is_region(chains.tree_of(earlier), earlier)) continue;
      if (chains.join(j, i, Reason::same_thing)) break;
    }
  }
}

}  // namespace quern
