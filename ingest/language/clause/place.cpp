#include "ingest/language/clause/place.h"

#include <string>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/person_nouns.h"

namespace quern {
namespace {

bool has_subject(const Tree& tree, TokenIndex verb) {
  return tree.child(verb, {"nsubj", "csubj", "expl"}).has_value();
}

// "It was late, and I ate and slept": the verb with a subject that stands nearest before.
std::optional<Place> verb_joined_to(const Tree& tree, TokenIndex index) {
  const TokenIndex first = tree.token(index).head;
  const bool is_second = tree.has_relation(index, {"conj"}) && first >= 0 && first < index &&
                         tree.token(index).upos == Upos::VERB && is_finite(tree, index);
  if (!is_second || has_subject(tree, index) || tree.child(index, {"mark"})) return std::nullopt;
  std::optional<Place> place;
  for (const TokenIndex other : tree.all_children(first, {"conj"})) {
    const bool is_between = other < index && tree.token(other).upos == Upos::VERB &&
                            has_subject(tree, other) && is_finite(tree, other) &&
                            !tree.child(other, {"mark"});
    if (is_between) place = Place{other, "conj"};
  }
  return place;
}

bool is_noun(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN;
}

// "A worry is low pay causing men to leave": without a comma it is told of what the cause is.
std::optional<Place> noun_in_predicate(const Tree& tree, TokenIndex index) {
  const TokenIndex noun = tree.token(index).head;
  const bool is_behind = tree.has_relation(index, {"advcl"}) && noun >= 0 && noun == index - 1 &&
                         tree.token(index).xpos == "VBG" && is_noun(tree.token(noun)) &&
                         tree.child(noun, {"cop"});
  return is_behind && !tree.child(index, {"mark"}) ? std::optional(Place{noun, "acl"})
                                                   : std::nullopt;
}

// "founder" of "Ann Lee, founder of Acme", but not "a founder", "two founders", "founder Jo Kay"
bool is_bare_office(const Tree& tree, TokenIndex noun) {
  const Token& token = tree.token(noun);
  const bool is_one = token.xpos == "NN" || token.xpos == "NNP";
  const bool is_held =
      token.entity == "person" || lexicon::holds(lexicon::person_nouns, lower_lemma(token));
  const bool has_name = tree.token(noun + 1).name.ends_with("-PER") || tree.child(noun, {"appos"});
  return is_one && is_held && !has_name && is_noun(token) && !token.name.ends_with("-PER") &&
         !tree.child(noun, {"det", "nummod", "nmod:poss"});
}

// The office right behind the comma after a person's name that it seems to be joined to.
std::optional<TokenIndex> first_office(const Tree& tree, TokenIndex person) {
  if (tree.token(person).name != "B-PER") return std::nullopt;
  const auto office = tree.child(person, {"conj"});
  if (!office || !is_bare_office(tree, *office) || tree.child(*office, {"cc"})) return std::nullopt;
  const TokenIndex first = tree.leftmost(*office);
  const bool has_comma = tree.token(first).form == "," || tree.token(first - 1).form == ",";
  return has_comma ? office : std::nullopt;
}

}  // namespace

std::optional<Place> place_of_clause(const Tree& tree, TokenIndex index) {
  if (const auto place = verb_joined_to(tree, index)) return place;
  return noun_in_predicate(tree, index);
}

std::optional<Place> place_of_office(const Tree& tree, TokenIndex index) {
  const TokenIndex person = tree.token(index).head;
  if (!tree.has_relation(index, {"conj"}) || person < 0) return std::nullopt;
  const auto first = first_office(tree, person);
  if (!first) return std::nullopt;
  if (*first == index) return Place{person, "appos"};
  return is_bare_office(tree, index) ? std::optional(Place{*first, "conj"}) : std::nullopt;
}

}  // namespace quern
