#include "ingest/meaning/fact/places.h"

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "ingest/meaning/fact/mark_before.h"
#include "ingest/meaning/fact/renamed_noun.h"
#include "lexicon/length_units.h"
#include "lexicon/region_nouns.h"

namespace quern {
namespace {

// "Ramadi, 50 km west of Baghdad": how far from where, whatever the tree hangs that on.
std::vector<TokenIndex> distance_words(const Tree& tree, TokenIndex unit) {
  const TokenIndex first = tree.leftmost(unit);
  TokenIndex at = unit + 1;
  while (at + 2 < tree.size() && at < unit + 4 && lower_form(tree.token(at)) != "of" &&
         lower_form(tree.token(at)) != "from")
    ++at;
  if (at + 1 >= tree.size() || !tree.has_relation(at, {"case"})) return {};
  const TokenIndex place = tree.token(at).head;
  if (place < at || tree.token(place).upos == Upos::NUM) return {};
  const auto whence = phrase_words(tree, place, false);
  if (whence.empty()) return {};
  std::vector<TokenIndex> words;
  for (TokenIndex i = first; i <= whence.back(); ++i)
    words.push_back(i);
  return trim_punctuation(tree, words);
}

bool is_place(const Token& token) {
  return token.name.ends_with("LOC") || (token.name == "O" && token.entity == "place") ||
         lexicon::holds(lexicon::region_nouns, lower_lemma(token));
}

// "France", "Laon province", but not "a town", "its capital": a name says where, a noun what.
bool is_named_place(const Tree& tree, TokenIndex noun) {
  if (!is_place(tree.token(noun)) || tree.child(noun, {"nmod:poss"})) return false;
  const auto article = tree.child(noun, {"det"});
  if (article && in_word_list("a an", lower_form(tree.token(*article)))) return false;
  if (tree.token(noun).upos == Upos::PROPN) return true;
  const auto name = tree.child(noun, {"compound"});
  return !article && name && tree.token(*name).upos == Upos::PROPN;
}

// "Lida Museum, Oslo" stands there; "the University of Lida, Oslo" may be a name with a comma.
bool is_institution(const Tree& tree, TokenIndex noun) {
  const Token& token = tree.token(noun);
  return token.upos == Upos::PROPN && token.name.ends_with("ORG") &&
         !(token.head >= 0 && is_within_name(tree, token.head, noun)) &&
         lower_form(tree.token(noun + 1)) == "," && !tree.child(noun, {"nmod"});
}

// "Lyon", "the Tarn department", "the town of Albi", but not "the capital". What everything is in
// is a place, whatever its name was taken for.
bool may_lie_in(const Tree& tree, TokenIndex noun) {
  if (tree.token(noun).upos == Upos::PROPN && lower_preposition(tree, noun) == "in") return true;
  if (is_institution(tree, noun)) return true;
  if (!is_place(tree.token(noun)) || tree.child(noun, {"nmod:poss"})) return false;
  if (tree.token(noun).upos == Upos::PROPN) return true;
  const auto name = tree.child(noun, {"compound", "nmod"});
  return name && tree.token(*name).upos == Upos::PROPN;
}

// The place said right before the mark, where the tree hangs the larger one on what lies in it.
std::optional<TokenIndex> place_before(const Tree& tree, TokenIndex other) {
  const TokenIndex governor = tree.token(other).head;
  const TokenIndex first = tree.leftmost(other);
  TokenIndex at = tree.token(first).upos == Upos::PUNCT ? first - 1 : first - 2;
  while (at > governor && tree.has_relation(at, {"flat", "compound"}))
    at = tree.token(at).head;
  if (at <= governor || at >= first || !may_lie_in(tree, at)) return std::nullopt;
  return at;
}

// What lies in the larger place: the noun that this hangs on, or the place before the comma.
std::optional<TokenIndex> smaller_place(const Tree& tree, TokenIndex other) {
  TokenIndex noun = tree.token(other).head;
  // "West Lida, Peru": the whole name, whichever of its words the tree hangs the larger place on.
  while (noun >= 0 && tree.has_relation(noun, {"compound", "flat"}) &&
         tree.token(noun).head < other)
    noun = tree.token(noun).head;
  const bool is_behind = tree.has_relation(other, {"appos", "nmod:unmarked"}) && noun >= 0 &&
                         noun < other && mark_before(tree, other).form == ",";
  if (!is_behind || !is_named_place(tree, other)) return std::nullopt;
  return may_lie_in(tree, noun) ? std::optional(noun) : place_before(tree, other);
}

// "Washington, D.C."
bool is_part_of_name(const Token& token) {
  return in_word_list("D.C D.C. DC", token.form);
}

}  // namespace

bool is_larger_place(const Tree& tree, TokenIndex other) {
  return smaller_place(tree, other).has_value();
}

std::optional<Fact> place_fact(const Tree& tree, std::string_view text, TokenIndex other) {
  const auto smaller = smaller_place(tree, other);
  if (!smaller || is_part_of_name(tree.token(other))) return std::nullopt;
  auto subject = words_before(tree, other, core_words(tree, *smaller));
  std::erase_if(subject, [&](TokenIndex i) {
    return i < *smaller && tree.has_relation(i, {"case"}) && tree.token(i).name == "O";
  });
  if (subject.empty()) return std::nullopt;
  return implied_fact(tree, text, subject, tree.token(*smaller).xpos == "NNS" ? "are in" : "is in",
                      "be in", phrase_words(tree, other, false), "place");
}

bool is_distance(const Tree& tree, TokenIndex unit) {
  return tree.child(unit, {"nummod"}) &&
         lexicon::holds(lexicon::length_units, lower_lemma(tree.token(unit)));
}

std::optional<Fact> distance_fact(const Tree& tree, std::string_view text, TokenIndex unit) {
  if (is_distance(tree, tree.token(unit).head)) return std::nullopt;  // "30 kilometers (19 miles)"
  const auto object = distance_words(tree, unit);
  const auto subject = without(phrase_words(tree, tree.token(unit).head, false), object);
  if (object.empty() || subject.empty()) return std::nullopt;
  return implied_fact(tree, text, trim_punctuation(tree, subject), "is", "be", object, "place");
}

}  // namespace quern
