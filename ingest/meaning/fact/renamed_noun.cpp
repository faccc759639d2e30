#include "ingest/meaning/fact/renamed_noun.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "lexicon/region_nouns.h"
#include "lexicon/settlement_nouns.h"

namespace quern {
namespace {

bool is_noun(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN;
}

// "a lawyer", "the largest": one thing; "two lawyers", "winners" may be of a team.
bool is_one(const Tree& tree, TokenIndex noun) {
  const Token& token = tree.token(noun);
  return (token.xpos == "NN" || token.xpos == "NNP") && !tree.child(noun, {"conj"});
}

bool is_several(const Tree& tree, TokenIndex noun) {
  return tree.token(noun).xpos == "NNS" && tree.token(noun).name == "O";
}

// "treatments for a disease, a form of": several things are not one. Names may end in any letter.
bool clashes_in_number(const Tree& tree, TokenIndex noun, TokenIndex other) {
  const bool is_counted = is_plural(tree, noun) && tree.child(noun, {"nummod"});
  const auto second = tree.child(noun, {"conj"});
  const bool is_group = in_word_list("organization person", tree.token(noun).entity);
  // "a low of 3 degrees, figures that": one thing is not several.
  if (is_several(tree, other) && !is_group && !is_plural(tree, noun)) return true;
  return (is_several(tree, noun) || is_counted) && is_one(tree, other) &&
         (!second || *second > other);
}

bool is_same_kind(const Tree& tree, TokenIndex noun, TokenIndex other) {
  return tree.token(noun).entity == tree.token(other).entity;
}

// "three mines, two farms": the next in a list.
bool differs_in_count(const Tree& tree, TokenIndex noun, TokenIndex other) {
  const auto first = tree.child(noun, {"nummod"});
  const auto second = tree.child(other, {"nummod"});
  return first && second && lower_form(tree.token(*first)) != lower_form(tree.token(*second));
}

// "the firm elects Lee to its board, the first woman to", "the fire, France": a board is no person,
// a fire no country. Of a country it is said, too, that it is a signatory.
bool clashes_in_kind(const Tree& tree, TokenIndex noun, TokenIndex other) {
  const std::string& kind = tree.token(noun).entity;
  const bool is_name = tree.token(other).name == "B-PER";
  if (is_name && in_word_list("organization place", kind)) return true;
  if (in_word_list("O place", kind)) return false;
  // A name may be of a firm, which is a rival or a maker.
  const bool is_person = tree.token(other).entity == "person" && is_one(tree, other) &&
                         tree.token(noun).upos == Upos::NOUN;
  return (is_person && kind != "person") ||
         (kind != "organization" && tree.token(other).name.ends_with("LOC"));
}

// The subject of the clause that a noun stands in behind the verb.
std::optional<TokenIndex> subject_around(const Tree& tree, TokenIndex noun) {
  const TokenIndex verb = tree.token(noun).head;
  const bool is_behind = tree.has_relation(noun, {"obl", "obj"}) && verb < noun;
  return is_behind && tree.token(noun).entity != "place" ? tree.child(verb, {"nsubj"})
                                                         : std::nullopt;
}

// "the agency for harbours, HBA": nouns above or below the one that the tree has, nearest first.
std::vector<TokenIndex> nouns_around(const Tree& tree, TokenIndex first, TokenIndex other) {
  std::vector<TokenIndex> nouns;
  const TokenIndex mark = tree.leftmost(other);
  TokenIndex at = tree.token(mark).upos == Upos::PUNCT ? mark - 1 : mark - 2;
  for (; at >= 0 && at != first; at = tree.token(at).head)
    if (is_noun(tree.token(at)) && tree.has_relation(at, {"nmod", "obl", "obj"}))
      nouns.push_back(at);
  for (at = first; at >= 0 && tree.has_relation(at, {"nmod", "obl", "acl", "conj"});) {
    if (const auto subject = subject_around(tree, at)) nouns.push_back(*subject);
    at = tree.token(at).head;
    if (at >= 0 && is_noun(tree.token(at))) nouns.push_back(at);
  }
  std::erase_if(nouns, [&](TokenIndex i) {
    const TokenIndex above = tree.token(i).head;
    const bool is_inside_name = above >= 0 && above < i && is_within_name(tree, above, i);
    return i > mark || !is_noun(tree.token(i)) || is_inside_name;
  });
  return nouns;
}

// "bought the barn in Tolga, a village": the place named right before, whatever the tree has.
std::optional<TokenIndex> place_named_before(const Tree& tree, TokenIndex noun, TokenIndex other) {
  const auto is_kind_of_place = [&](TokenIndex i) {
    const std::string lemma = lower_lemma(tree.token(i));
    return lexicon::holds(lexicon::settlement_nouns, lemma) ||
           lexicon::holds(lexicon::region_nouns, lemma);
  };
  const auto article = tree.child(other, {"det"});
  const bool says_what =
      is_kind_of_place(other) && article && in_word_list("a an", lower_form(tree.token(*article)));
  if (!says_what || tree.token(noun).upos != Upos::NOUN || is_kind_of_place(noun)) {
    return std::nullopt;
  }
  const TokenIndex mark = tree.leftmost(other);
  TokenIndex at = tree.token(mark).upos == Upos::PUNCT ? mark - 1 : mark - 2;
  while (at > noun && tree.has_relation(at, {"flat", "compound"}))
    at = tree.token(at).head;
  const bool is_named = at > noun && tree.token(at).upos == Upos::PROPN &&
                        tree.token(at).name.ends_with("LOC") && lower_preposition(tree, at) == "in";
  return is_named ? std::optional(at) : std::nullopt;
}

bool can_rename(const Tree& tree, TokenIndex noun, TokenIndex other) {
  return is_same_kind(tree, noun, other) && !clashes_in_number(tree, noun, other);
}

}  // namespace

std::vector<TokenIndex> renamed_nouns(const Tree& tree, TokenIndex other) {
  const TokenIndex first = tree.token(other).head;
  std::vector<TokenIndex> heads = conjuncts(tree, first);
  std::erase_if(heads, [&](TokenIndex i) { return i > other; });
  const bool is_counted = is_plural(tree, other) && tree.child(other, {"nummod"});
  if (heads.size() > 1 && is_counted) return heads;
  const TokenIndex noun = heads.empty() ? first : heads.back();
  if (const auto place = place_named_before(tree, noun, other)) return {*place};
  if (differs_in_count(tree, noun, other)) return {};
  if (can_rename(tree, noun, other)) return {noun};
  // Ideas are of too many kinds to tell which of two is meant.
  const bool has_clash = clashes_in_number(tree, noun, other);
  const bool tells = has_clash || !in_word_list("O abstract", tree.token(other).entity);
  for (const TokenIndex i : nouns_around(tree, noun, other))
    if (tells && can_rename(tree, i, other)) return {i};
  if (has_clash || clashes_in_kind(tree, noun, other)) return {};
  return {noun};
}

std::vector<TokenIndex> words_before(const Tree& tree,
                                     TokenIndex other,
                                     std::vector<TokenIndex> words) {
  std::erase_if(words, [&](TokenIndex i) { return i >= tree.leftmost(other); });
  return trim_punctuation(tree, std::move(words));
}

}  // namespace quern
