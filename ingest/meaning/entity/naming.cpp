#include "ingest/meaning/entity/naming.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string_view>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/institution_country.h"
#include "ingest/meaning/entity/place_country.h"
#include "lexicon/recency_adjectives.h"
#include "schema/country.h"
#include "schema/name_key.h"

namespace quern {
namespace {

/// Longer phrases are told by their words, not called by them.
constexpr std::size_t kLongestAlias = 80;

/// Relations of what a short description does without.
const std::initializer_list<std::string_view> kSetOff = {
    "acl",   "advcl", "appos", "parataxis", "det",    "case", "cop",
    "nsubj", "conj",  "cc",    "aux",       "advmod", "punct"};

bool is_set_off_from(const Tree& tree, TokenIndex dependent) {
  return tree.has_relation(dependent, kSetOff);
}

/// "recent", "so-called": a word that does not say which one it is.
bool is_left_out(std::string_view word) {
  return lexicon::holds(lexicon::recency_adjectives, word) || in_word_list("so-called whose", word);
}

/// "between Chile and Peru": the two, or nothing.
std::optional<std::string> parties_of(const Tree& tree, TokenIndex between) {
  if (lower_preposition(tree, between) != "between") return std::nullopt;
  const auto other = tree.child(between, {"conj"});
  if (!other || tree.token(between).upos != Upos::PROPN) return std::nullopt;
  const auto name_at = [&](TokenIndex head) {
    const auto words = tree.subtree(head, [&](TokenIndex i) {
      return !tree.has_relation(i, {"compound", "flat", "amod"});
    });
    std::string name;
    for (const TokenIndex i : words)
      name += (name.empty() ? "" : " ") + tree.token(i).form;
    return name;
  };
  return name_at(between) + '-' + name_at(*other);
}

/// Whether the first word of a sentence has its capital only for being that.
bool is_capital_by_place(const Token& word) {
  return word.upos != Upos::PROPN && to_lower(word.form.substr(1)) == word.form.substr(1) &&
         word.lemma == to_lower(word.lemma);
}

std::string alias_text(const Tree& tree, const Mention& mention) {
  if (mention.kind == MentionKind::name) return mention.name;
  TokenIndex end = mention.end;
  while (end > mention.begin + 1 && tree.token(end - 1).xpos == "POS")
    --end;
  return words_of(tree, mention.begin, end);
}

/// Mentions of one chain, with the way to their words.
struct Members {
  const Trees& trees;
  const std::vector<Mention>& mentions;
  const Chains& chains;
  std::vector<std::size_t> places;

  [[nodiscard]] const Mention& at(std::size_t i) const { return mentions[places[i]]; }
};

std::string best_name(const Members& members, const std::string& type) {
  std::map<std::string, std::size_t> counts;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < members.places.size(); ++i) {
    const Mention& mention = members.at(i);
    if (mention.kind != MentionKind::name || mention.type != type) continue;
    if (counts[mention.name]++ == 0) names.push_back(mention.name);
  }
  const auto words = [](const std::string& name) {
    return std::count(name.begin(), name.end(), ' ');
  };
  std::string best;
  for (const std::string& name : names) {
    const bool is_better =
        best.empty() ||
        (type == "PER" || type == "ORG" ? words(name) > words(best) : counts[name] > counts[best]);
    if (is_better) best = name;
  }
  return best;
}

std::string type_of(const Members& members) {
  std::map<std::string, std::size_t> counts;
  std::string best;
  for (std::size_t i = 0; i < members.places.size(); ++i) {
    const Mention& mention = members.at(i);
    if (mention.kind != MentionKind::name) continue;
    ++counts[mention.type];
    if (best.empty() || counts[mention.type] > counts[best]) best = mention.type;
  }
  return best;
}

/// Whether its words can be understood elsewhere: not "one of them", not "their match".
bool is_description(const Tree& tree, const Mention& mention) {
  const Upos upos = tree.token(mention.head).upos;
  if (upos != Upos::NOUN && upos != Upos::PROPN) return false;
  const auto owner = tree.child(mention.head, {"nmod:poss"});
  return !owner || tree.token(*owner).upos != Upos::PRON;
}

std::string list_text(const Tree& tree, const Mention& list) {
  std::string text = words_of(tree, list.begin, list.end);
  if (list.begin == 0 && is_capital_by_place(tree.token(0)))
    text.replace(0, tree.token(0).form.size(), to_lower(tree.token(0).form));
  return text;
}

/// Whether later mentions may say more of it: "the body" that nothing was told of before is
/// everybody's, and "a pear-shaped body" another one.
bool may_be_told_more(const Mention& first) {
  return first.sentence <= 1 || !is_definite(first) || !first.modifiers.empty();
}

/// A name, and the mention that it is from.
struct Description {
  std::string text;
  std::optional<std::size_t> mention;
};

/// The first of the fullest descriptions; the title's is terse, so it comes last.
Description best_description(const Members& members) {
  Description best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < members.places.size(); ++i) {
    const Mention& mention = members.at(i);
    if (mention.kind == MentionKind::pronoun || mention.kind == MentionKind::clause) continue;
    const Tree& tree = members.trees[mention.sentence];
    if (mention.is_predicate) continue;
    if (mention.kind == MentionKind::list) return {list_text(tree, mention), members.places[i]};
    if (!is_description(tree, mention)) continue;
    const bool is_new =
        i > 0 && mention.determiner == Determiner::indefinite && members.at(i - 1).sentence > 1;
    if (is_new || (i > 0 && !may_be_told_more(members.at(0)))) continue;
    const std::size_t fullness =
        std::min<std::size_t>(mention.modifiers.size(), 3) + (mention.sentence > 1 ? 1 : 0);
    std::string description = short_description(tree, mention);
    if (best.mention && fullness <= most) continue;
    if (description.size() > kLongestAlias) continue;
    most = fullness;
    best = {std::move(description), members.places[i]};
  }
  return best;
}

std::vector<Alias> aliases_of(const Members& members) {
  std::vector<Alias> aliases;
  for (std::size_t i = 0; i < members.places.size(); ++i) {
    const Mention& mention = members.at(i);
    if (mention.kind != MentionKind::name && mention.kind != MentionKind::noun) continue;
    const std::string text = alias_text(members.trees[mention.sentence], mention);
    if (text.empty() || text.size() > kLongestAlias) continue;
    const auto known = std::find_if(aliases.begin(), aliases.end(),
                                    [&](const Alias& alias) { return alias.text == text; });
    if (known != aliases.end()) {
      ++known->count;
    } else {
      const Reason reason = members.chains.reasons[members.places[i]];
      aliases.push_back({text, std::string(to_string(reason)), 1});
    }
  }
  return aliases;
}

/// "Norvik, Peru": the place is called Norvik.
void part_from_country(Entity& place) {
  const std::size_t comma = place.name.rfind(", ");
  if (comma == std::string::npos || comma == 0) return;  // A name that begins so is all there is.
  const auto country = country_of_name(std::string_view(place.name).substr(comma + 2));
  if (!country) return;
  place.country = *country;
  place.name.resize(comma);
}

}  // namespace

std::string short_description(const Tree& tree, const Mention& mention) {
  std::string parties;
  std::vector<TokenIndex> words;
  for (const TokenIndex i : tree.subtree(mention.head, [&](TokenIndex i) {
         if (tree.token(i).head != mention.head) return false;
         if (const auto both = parties_of(tree, i)) {
           parties = *both + ' ';
           return true;
         }
         return is_set_off_from(tree, i) || is_left_out(lower_form(tree.token(i)));
       })) {
    if (i >= mention.begin && i < mention.end) words.push_back(i);
  }
  std::string text = parties;
  const std::size_t begin = text.size();
  for (std::size_t k = 0; k < words.size(); ++k) {
    text += tree.token(words[k]).form;
    const bool is_next = k + 1 < words.size() && words[k + 1] == words[k] + 1;
    if (k + 1 < words.size() && (!is_next || tree.token(words[k]).space_after)) text += ' ';
  }
  const bool is_first_word = !words.empty() && words.front() == 0;
  if (is_first_word && is_capital_by_place(tree.token(0)))
    text.replace(begin, tree.token(0).form.size(), to_lower(tree.token(0).form));
  return text;
}

NamedChains name_chains(const Trees& trees,
                        const std::vector<Mention>& mentions,
                        const Chains& chains) {
  NamedChains named;
  std::vector<std::vector<std::size_t>> places(chains.countries.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (chains.is_sure[i]) places[chains.chain_of[i]].push_back(i);
  }
  for (std::size_t chain = 0; chain < places.size(); ++chain) {
    const Members members{trees, mentions, chains, std::move(places[chain])};
    const std::string_view country = chains.countries[chain];
    Entity entity;
    entity.type = country.empty()                  ? type_of(members)
                  : is_union_of_countries(country) ? "ORG"
                                                   : "LOC";
    entity.name = country.empty() ? best_name(members, entity.type) : std::string(country);
    const std::string_view given_name = chains.given_names[chain];
    if (!given_name.empty()) entity.name = given_name;
    const bool is_named = !entity.name.empty();
    const bool is_list = !members.places.empty() && members.at(0).kind == MentionKind::list;
    Description description;
    if (!is_named && members.places.size() > 1) description = best_description(members);
    named.names.push_back(is_named ? entity.name : description.text);
    named.described_by.push_back(description.mention);
    named.entities.emplace_back();
    if (!is_named || is_list) continue;
    const bool is_institution =
        entity.type == "ORG" && country.empty() && is_any_countrys(entity.name);
    if (is_institution) entity.country = country_of_institution(trees, mentions, members.places);
    if (entity.type == "LOC" && country.empty()) {
      entity.country = country_of_place(trees, mentions, members.places);
      part_from_country(entity);
    }
    // "Smith" may be another one in another article, and so may "the Supreme Court".
    const bool is_surname = entity.type == "PER" && entity.name.find(' ') == std::string::npos;
    const bool is_of_some_country = is_institution && entity.country.empty();
    entity.is_local = (is_surname || is_of_some_country) && given_name.empty();
    entity.aliases = aliases_of(members);
    if (!entity.aliases.empty()) named.entities.back() = std::move(entity);
  }
  return named;
}

}  // namespace quern
