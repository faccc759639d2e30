#include "ingest/language/clause/reported_speech.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/saying_verbs.h"

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

}  // namespace

Sentence with_speech_below_verb(const Sentence& sentence) {
  Sentence moved = sentence;
  const Tree tree(sentence);
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    const TokenIndex noun = tree.token(i).head;
    if (noun < 0 || !is_that_clause(tree, i) || !is_way_of_saying(tree, noun)) continue;
    Token& head = moved.tokens[static_cast<std::size_t>(i)];
    head.head = tree.token(noun).head;
    head.deprel = "ccomp";
  }
  return moved;
}

}  // namespace quern
