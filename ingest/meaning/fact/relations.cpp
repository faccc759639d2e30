#include "ingest/meaning/fact/relations.h"

#include "ingest/language/clause/phrase.h"
#include "ingest/meaning/fact/implied_fact.h"

namespace quern {

namespace {

// "goods worth two million": they are worth it.
std::optional<Fact> worth_fact(const Tree& tree, std::string_view text, TokenIndex worth) {
  const TokenIndex noun = tree.token(worth).head;
  const auto amount = tree.child(worth, {"obj", "obl"});
  if (noun < 0 || noun > worth || !amount || *amount < worth) return std::nullopt;
  const bool is_noun = tree.token(noun).upos == Upos::NOUN || tree.token(noun).upos == Upos::PROPN;
  if (!is_noun || tree.child(worth, {"case", "nsubj"})) return std::nullopt;
  const auto subject = without(phrase_words(tree, noun, false), tree.subtree(worth));
  return implied_fact(tree, text, trim_punctuation(tree, subject),
                      is_plural(tree, noun) ? "are worth" : "is worth", "be worth",
                      phrase_words(tree, *amount, false), "relation");
}

}  // namespace

std::optional<Fact> relation_fact(const Tree& tree, std::string_view text, TokenIndex below) {
  if (tree.has_relation(below, {"acl", "amod"}) && lower_form(tree.token(below)) == "worth")
    return worth_fact(tree, text, below);
  if (!tree.has_relation(below, {"nmod"})) return std::nullopt;
  const TokenIndex noun = tree.token(below).head;
  if (noun < 0 || lower_preposition(tree, below) != "between") return std::nullopt;
  if (tree.token(noun).upos != Upos::NOUN || tree.child(noun, {"cop"})) return std::nullopt;
  if (!tree.child(below, {"conj"})) return std::nullopt;  // "traffic between halls" names nobody
  const auto subject = without(phrase_words(tree, noun, false), tree.subtree(below));
  const auto object = phrase_words(tree, below, true);
  return implied_fact(tree, text, trim_punctuation(tree, subject),
                      is_plural(tree, noun) ? "are between" : "is between", "be between", object,
                      "relation");
}

}  // namespace quern
