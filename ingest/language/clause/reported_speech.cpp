#include "ingest/language/clause/reported_speech.h"

#include <optional>
#include <string>

#include "ingest/language/clause/tree.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/content_nouns.h"
#include "lexicon/evidence_nouns.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/telling_verbs.h"

namespace quern {
namespace {

bool is_that_clause(const Tree& tree, TokenIndex head) {
  const auto mark = tree.child(head, {"mark"});
  return tree.has_relation(head, {"acl"}) && mark && lower_form(tree.token(*mark)) == "that" &&
         tree.child(head, {"nsubj", "expl", "csubj"});
}

// "said in a statement", with nothing said yet.
bool is_way_of_saying(const Tree& tree, TokenIndex noun) {
  const TokenIndex verb = tree.token(noun).head;
  const bool is_oblique = tree.has_relation(noun, {"obl"}) && verb >= 0 && noun > verb;
  return is_oblique && lexicon::holds(lexicon::saying_verbs, lower_lemma(tree.token(verb))) &&
         !tree.child(verb, {"ccomp"});
}

// Where the clause says what the noun is: "the claim that prices fell".
bool can_be_explained(const Tree& tree, TokenIndex noun) {
  const std::string lemma = lower_lemma(tree.token(noun));
  return lexicon::holds(lexicon::content_nouns, lemma) ||
         lexicon::holds(lexicon::evidence_nouns, lemma) || in_word_list("fact news", lemma);
}

// "told guests in the hall that prices fell": the verb whose object the noun is part of.
std::optional<TokenIndex> telling_above(const Tree& tree, TokenIndex noun) {
  for (TokenIndex at = noun; at >= 0; at = tree.token(at).head) {
    const TokenIndex verb = tree.token(at).head;
    const bool is_told = verb >= 0 && verb < at && tree.has_relation(at, {"obj", "iobj"}) &&
                         lexicon::holds(lexicon::telling_verbs, lower_lemma(tree.token(verb)));
    if (is_told) return verb;
  }
  return std::nullopt;
}

std::optional<TokenIndex> verb_of_content(const Tree& tree, TokenIndex noun) {
  if (is_way_of_saying(tree, noun)) return tree.token(noun).head;
  if (can_be_explained(tree, noun)) return std::nullopt;
  const auto verb = telling_above(tree, noun);
  return verb && !tree.child(*verb, {"ccomp"}) ? verb : std::nullopt;
}

}  // namespace

Sentence with_speech_below_verb(const Sentence& sentence) {
  Sentence moved = sentence;
  const Tree tree(sentence);
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    const TokenIndex noun = tree.token(i).head;
    const auto verb =
        noun >= 0 && is_that_clause(tree, i) ? verb_of_content(tree, noun) : std::nullopt;
    if (!verb) continue;
    Token& head = moved.tokens[static_cast<std::size_t>(i)];
    head.head = *verb;
    head.deprel = "ccomp";
  }
  return moved;
}

}  // namespace quern
