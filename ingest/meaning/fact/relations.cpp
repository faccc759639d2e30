#include "ingest/meaning/fact/relations.h"

#include "ingest/language/clause/phrase.h"
#include "ingest/meaning/fact/implied_fact.h"

namespace quern {

std::optional<Fact> relation_fact(const Tree& tree, std::string_view text, TokenIndex below) {
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
