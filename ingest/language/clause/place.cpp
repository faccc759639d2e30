#include "ingest/language/clause/place.h"

#include <string>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/person_nouns.h"
#include "lexicon/preventing_verbs.h"
#include "lexicon/saying_verbs.h"

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

// "asked Acme to end the deal and returned the money": what is finite is joined to no infinitive,
// but to the finite verb above it.
std::optional<Place> finite_verb_above(const Tree& tree, TokenIndex index) {
  const TokenIndex first = tree.token(index).head;
  const bool is_second = tree.has_relation(index, {"conj"}) && first >= 0 && first < index &&
                         in_word_list("VBD VBZ", tree.token(index).xpos);
  if (!is_second || has_subject(tree, index) || tree.child(index, {"aux", "mark"})) {
    return std::nullopt;
  }
  if (tree.token(first).xpos != "VB" || !has_infinitive_mark(tree, first)) return std::nullopt;
  TokenIndex above = tree.token(first).head;
  while (above >= 0 && tree.token(above).xpos != tree.token(index).xpos)
    above = tree.token(above).head;
  const bool is_before = above >= 0 && above < first && tree.token(above).upos == Upos::VERB;
  return is_before ? std::optional(Place{above, "conj"}) : std::nullopt;
}

bool is_saying(const Tree& tree, TokenIndex verb) {
  return lexicon::holds(lexicon::saying_verbs, lower_lemma(tree.token(verb)));
}

// "argued that prices rose, and wrote that wages fell": prices write nothing.
std::optional<Place> verb_of_speaker(const Tree& tree, TokenIndex index) {
  const TokenIndex first = tree.token(index).head;
  const bool is_second = tree.has_relation(index, {"conj"}) && first >= 0 && first < index &&
                         is_saying(tree, index) && is_finite(tree, index);
  if (!is_second || has_subject(tree, index) || !tree.has_relation(first, {"ccomp"})) {
    return std::nullopt;
  }
  const TokenIndex saying = tree.token(first).head;
  const auto subject = tree.child(first, {"nsubj"});
  const bool can_speak =
      !subject || in_word_list("organization person place", tree.token(*subject).entity) ||
      tree.token(*subject).upos == Upos::PRON || tree.token(*subject).upos == Upos::PROPN;
  return !can_speak && saying >= 0 && is_saying(tree, saying) ? std::optional(Place{saying, "conj"})
                                                              : std::nullopt;
}

// "bars all who hold maps from entering": the bar is what keeps them from it, not the holding.
std::optional<Place> verb_barring(const Tree& tree, TokenIndex index) {
  const auto mark = tree.child(index, {"mark"});
  if (!tree.has_relation(index, {"advcl"}) || !mark || lower_form(tree.token(*mark)) != "from") {
    return std::nullopt;
  }
  const auto prevents = [&](TokenIndex verb) {
    return lexicon::holds(lexicon::preventing_verbs, lower_lemma(tree.token(verb)));
  };
  TokenIndex at = tree.token(index).head;
  if (at < 0 || prevents(at) || !tree.has_relation(at, {"acl"})) return std::nullopt;
  const Token& barred = tree.token(tree.token(at).head);
  if (barred.upos != Upos::PRON && barred.entity != "person") return std::nullopt;
  while (at >= 0 && !(prevents(at) && tree.child(at, {"obj"})))
    at = tree.token(at).head;
  return at >= 0 && at < index ? std::optional(Place{at, "advcl"}) : std::nullopt;
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

bool is_one_of_several(const Token& token) {
  return has_feature(token, "NumType=Ord") || in_word_list("another one other", lower_form(token));
}

// "two towns in Peru, the first in Arta and the second in Lida": neither is joined to the towns.
std::optional<Place> place_of_second(const Tree& tree, TokenIndex index) {
  const TokenIndex noun = tree.token(index).head;
  if (!tree.has_relation(index, {"conj"}) || noun < 0 || noun > index) return std::nullopt;
  const auto first = tree.child(noun, {"appos"});
  const bool are_both = first && *first < index && is_one_of_several(tree.token(*first)) &&
                        is_one_of_several(tree.token(index));
  return are_both ? std::optional(Place{*first, "conj"}) : std::nullopt;
}

}  // namespace

std::optional<Place> place_of_clause(const Tree& tree, TokenIndex index) {
  if (const auto place = verb_joined_to(tree, index)) return place;
  if (const auto place = finite_verb_above(tree, index)) return place;
  if (const auto place = verb_barring(tree, index)) return place;
  if (const auto place = verb_of_speaker(tree, index)) return place;
  return noun_in_predicate(tree, index);
}

std::optional<Place> place_of_office(const Tree& tree, TokenIndex index) {
  const TokenIndex person = tree.token(index).head;
  if (!tree.has_relation(index, {"conj"}) || person < 0) return std::nullopt;
  if (const auto place = place_of_second(tree, index)) return place;
  const auto first = first_office(tree, person);
  if (!first) return std::nullopt;
  if (*first == index) return Place{person, "appos"};
  return is_bare_office(tree, index) ? std::optional(Place{*first, "conj"}) : std::nullopt;
}

}  // namespace quern
