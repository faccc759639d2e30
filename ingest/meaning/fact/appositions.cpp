#include "ingest/meaning/fact/appositions.h"

#include <algorithm>
#include <string>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "ingest/meaning/fact/mark_before.h"
#include "ingest/meaning/fact/places.h"
#include "lexicon/resumptive_nouns.h"

namespace quern {
namespace {

// "the Bank of Peru (BOP)", but not "Lyon (XYZ)": capitals in brackets have to come from the name.
bool can_abbreviate(const Tree& tree, TokenIndex other, TokenIndex noun) {
  const std::string& capitals = tree.token(other).form;
  const bool is_capitals =
      std::none_of(capitals.begin(), capitals.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_capitals) return true;
  std::string name;
  for (const TokenIndex i : phrase_words(tree, noun, true))
    name += lower_form(tree.token(i));
  std::size_t at = 0;
  for (const char letter : lower_form(tree.token(other))) {
    at = name.find(letter, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

// "will close two mines, a move that unions condemn": the closing is that move, not the mines.
bool takes_up_clause(const Tree& tree, TokenIndex other) {
  return lexicon::holds(lexicon::resumptive_nouns, lower_lemma(tree.token(other))) &&
         !tree.child(other, {"nmod:poss"});
}

}  // namespace

std::optional<Fact> apposition_fact(const Tree& tree, std::string_view text, TokenIndex other) {
  if (!tree.has_relation(other, {"appos"})) return std::nullopt;
  const TokenIndex first = tree.token(other).head;
  if (first < 0 || other < first || !is_aside(tree, other)) return std::nullopt;
  // "Smith and Lee, a lawyer, ...": of several conjuncts the last is meant.
  const auto heads = conjuncts(tree, first);
  const TokenIndex noun = heads.back() < other ? heads.back() : first;
  if (tree.token(other).upos != Upos::NOUN && tree.token(other).upos != Upos::PROPN)
    return std::nullopt;
  if (mark_before(tree, other).form == ":") return std::nullopt;  // "Alien: Romulus", a title
  // "the Union of Bakers and Brewers (UBB)": not of the last alone.
  if (heads.size() > 1 && mark_before(tree, other).form == "(") return std::nullopt;
  const bool is_number = in_word_list("chapter part volume", lower_lemma(tree.token(other)));
  if (is_number && !tree.child(other, {"nmod"})) return std::nullopt;  // "The Crown, part II"
  if (mark_before(tree, other).form == "(" && !can_abbreviate(tree, other, noun))
    return std::nullopt;
  if (tree.child(other, {"case"})) return std::nullopt;  // "FIT (for Inventors and Thinkers)"
  if (is_larger_place(tree, other) || takes_up_clause(tree, other)) return std::nullopt;
  if (is_distance(tree, other)) return distance_fact(tree, text, other);
  const auto subject = phrase_words(tree, noun, false);
  const auto object = phrase_words(tree, other, false);
  if (subject.empty() || object.empty()) return std::nullopt;
  return implied_fact(tree, text, subject, is_plural(tree, noun) ? "are" : "is", "be", object,
                      "apposition");
}

}  // namespace quern
