#include "ingest/meaning/fact/places.h"

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "ingest/meaning/fact/mark_before.h"
#include "lexicon/length_units.h"

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

}  // namespace

bool is_larger_place(const Tree& tree, TokenIndex other) {
  const TokenIndex noun = tree.token(other).head;
  return tree.has_relation(other, {"appos", "nmod:unmarked"}) && noun >= 0 && noun < other &&
         tree.token(noun).name.ends_with("LOC") && tree.token(other).name.ends_with("LOC") &&
         mark_before(tree, other).form == ",";
}

std::optional<Fact> place_fact(const Tree& tree, std::string_view text, TokenIndex other) {
  if (!is_larger_place(tree, other)) return std::nullopt;
  const auto subject =
      without(phrase_words(tree, tree.token(other).head, false), tree.subtree(other));
  return implied_fact(tree, text, trim_punctuation(tree, subject), "is in", "be in",
                      phrase_words(tree, other, false), "place");
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
