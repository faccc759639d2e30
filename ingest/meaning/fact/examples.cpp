#include "ingest/meaning/fact/examples.h"

#include <string>

#include "ingest/language/clause/phrase.h"
#include "ingest/meaning/fact/implied_fact.h"

namespace quern {
namespace {

// "including", "such as"; "like" compares as often as it gives examples
bool opens_examples(const Tree& tree, TokenIndex below) {
  const auto preposition = tree.child(below, {"case"});
  if (!preposition) return false;
  const std::string form = lower_form(tree.token(*preposition));
  return form == "including" || (form == "such" && tree.child(*preposition, {"fixed"}).has_value());
}

}  // namespace

std::vector<Fact> example_facts(const Tree& tree, std::string_view text, TokenIndex below) {
  const TokenIndex noun = tree.token(below).head;
  const bool is_below_noun = tree.has_relation(below, {"nmod"}) && noun >= 0 && noun < below;
  if (!is_below_noun || !opens_examples(tree, below)) return {};
  std::vector<Fact> facts;
  const auto subject = without(core_words(tree, noun), tree.subtree(below));
  for (const TokenIndex head : conjuncts(tree, below)) {
    facts.push_back(implied_fact(tree, text, trim_punctuation(tree, subject),
                                 is_plural(tree, noun) ? "include" : "includes", "include",
                                 phrase_words(tree, head, false), "example"));
  }
  return facts;
}

}  // namespace quern
