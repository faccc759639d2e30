#include "ingest/meaning/fact/examples.h"

#include <optional>
#include <string>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
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

// The noun that the examples hang on; of "Ten men are hurt, including a guard" the subject.
TokenIndex noun_above(const Tree& tree, TokenIndex below) {
  const TokenIndex head = tree.token(below).head;
  if (tree.has_relation(below, {"nmod"})) return head;
  const auto subject = tree.child(head, {"nsubj"});
  return tree.has_relation(below, {"obl"}) && subject ? *subject : kUnattached;
}

// "attacks, including ten people": events and things have neither people nor places among them.
bool may_include(const Token& noun, const Token& example) {
  if (example.entity == "person" && noun.entity == "place") return false;
  return !in_word_list("person place", example.entity) ||
         !in_word_list("abstract event object substance time", noun.entity);
}

// "The fire killed ten people, including a child": of the nouns before, the one that is of a kind
// with the examples, which the tree need not hang them on.
std::optional<TokenIndex> noun_with_examples(const Tree& tree, TokenIndex noun, TokenIndex below) {
  const Token& example = tree.token(below);
  // "firms such as Acme": right behind its noun.
  const bool is_such_as = lower_preposition(tree, below) == "such";
  if (is_such_as || may_include(tree.token(noun), example)) return noun;
  for (TokenIndex i = tree.leftmost(below) - 1; i >= 0; --i) {
    const Token& other = tree.token(i);
    if (is_plural(tree, i) && other.upos == Upos::NOUN && other.entity == example.entity) return i;
  }
  return std::nullopt;
}

// "firms such as Acme to farms such as Lee's and Kay's": the examples of the first end there.
bool is_behind_other_examples(const Tree& tree, TokenIndex below, TokenIndex head) {
  if (head != below && tree.child(head, {"case"})) return true;
  for (TokenIndex i = below + 1; i < head; ++i) {
    if (tree.token(i).deprel != "conj" && opens_examples(tree, i)) return true;
  }
  return false;
}

}  // namespace

std::vector<Fact> example_facts(const Tree& tree, std::string_view text, TokenIndex below) {
  if (!opens_examples(tree, below)) return {};
  const TokenIndex noun = noun_above(tree, below);
  if (noun < 0 || noun >= below) return {};
  std::vector<Fact> facts;
  const auto whole = noun_with_examples(tree, noun, below);
  if (!whole) return facts;
  const auto subject = without(core_words(tree, *whole), tree.subtree(below));
  for (const TokenIndex head : conjuncts(tree, below)) {
    const auto part = tree.child(head, {"nmod"});
    const bool is_number = tree.token(head).upos == Upos::NUM;  // "including two seriously"
    if (is_behind_other_examples(tree, below, head)) break;
    if (is_number || (part && is_wh_word(tree.token(*part)))) continue;  // "some of which"
    facts.push_back(implied_fact(tree, text, trim_punctuation(tree, subject),
                                 is_plural(tree, *whole) ? "include" : "includes", "include",
                                 phrase_words(tree, head, false), "example"));
  }
  return facts;
}

}  // namespace quern
