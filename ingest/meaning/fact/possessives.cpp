#include "ingest/meaning/fact/possessives.h"

#include <algorithm>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/event_nouns.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "lexicon/denying_nouns.h"
#include "lexicon/event_nouns.h"
#include "lexicon/namesake_nouns.h"
#include "lexicon/person_nouns.h"
#include "lexicon/time_nouns.h"

namespace quern {
namespace {

// "the Magistrates' Court", "the Prosecutor's Office", "St. Ann's Square", "Ann's Pies": of a
// proper noun neither a plural, nor an office, nor whom it is named after is an owner.
bool is_named_after(const Tree& tree, TokenIndex owner, TokenIndex noun) {
  const Token& first = tree.token(owner);
  const Token& last = tree.token(noun);
  if (last.upos != Upos::PROPN) return false;
  const bool is_many = first.xpos == "NNPS" && !first.name.ends_with("LOC");
  const bool is_office = lexicon::holds(lexicon::person_nouns, lower_lemma(first));
  return is_many || is_office || first.name.ends_with("PER");
}

// "the People's Army": one name, in which nobody owns anything.
bool is_inside_name(const Tree& tree, TokenIndex owner, TokenIndex noun) {
  if (lexicon::holds(lexicon::namesake_nouns, lower_lemma(tree.token(owner)))) {
    return true;
  }
  return is_within_name(tree, owner, noun) || is_named_after(tree, owner, noun);
}

// "Chile's attempt to win", "Chile's defeat": that somebody does or suffers something is not a
// thing that they have. Nor are people had: "Chile's Ana Ruiz".
bool is_had(const Tree& tree, TokenIndex noun) {
  const Token& token = tree.token(noun);
  if (token.upos == Upos::PROPN && token.name.ends_with("PER")) return false;
  const std::string lemma = lower_lemma(token);
  return !has_event(tree, noun) && !lexicon::holds(lexicon::denying_nouns, lemma) &&
         !lexicon::holds(lexicon::event_nouns, lemma);
}

}  // namespace

std::vector<TokenIndex> owner_words(const Tree& tree, TokenIndex owner) {
  auto words = phrase_words(tree, owner, true);
  while (!words.empty() && tree.token(words.back()).xpos == "POS")
    words.pop_back();
  return words;
}

std::optional<Fact> possessive_fact(const Tree& tree, std::string_view text, TokenIndex owner) {
  if (!tree.has_relation(owner, {"nmod:poss"})) return std::nullopt;
  const TokenIndex noun = tree.token(owner).head;
  const bool names_somebody = tree.token(owner).upos == Upos::PROPN;
  if (!names_somebody || noun < 0) return std::nullopt;
  if (lexicon::holds(lexicon::time_nouns, lower_lemma(tree.token(owner)))) return std::nullopt;
  if (!is_had(tree, noun) || is_ranked(tree, noun) || is_inside_name(tree, owner, noun))
    return std::nullopt;
  const auto object = without(phrase_words(tree, noun, false), tree.subtree(owner));
  if (object.empty()) return std::nullopt;
  return implied_fact(tree, text, owner_words(tree, owner), "has", "have", object, "possessive");
}

}  // namespace quern
