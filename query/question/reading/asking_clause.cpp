#include "query/question/reading/asking_clause.h"

namespace quern {

AskingClause asking_clause(const QuestionTree& tree, TokenIndex root) {
  AskingClause clause;
  clause.root = root;
  clause.verbs = {root};
  for (TokenIndex at = root;;) {
    const auto next = tree.child(at, {"xcomp"});
    if (!next || tree.child(at, {"iobj"})) break;
    // "asked them to help": whoever helps is the object.
    const auto object = tree.child(at, {"obj"});
    const bool is_verb = tree.token(*next).upos == Upos::VERB && !tree.child(*next, {"nsubj"});
    if (!is_verb || (object && !tree.child(*object, {"fixed"}))) break;
    clause.verbs.push_back(*next);
    at = *next;
  }
  clause.is_passive = tree.child(clause.verbs.back(), {"aux:pass"}).has_value();
  return clause;
}

SlotRole role_of(const QuestionTree& tree, const AskingClause& clause, TokenIndex i) {
  const bool is_subject = tree.has_relation(i, {"nsubj", "csubj"});
  if (is_subject) return clause.is_passive ? SlotRole::patient : SlotRole::agent;
  if (tree.has_relation(i, {"obj", "iobj"})) {
    // "was denied visas": the object beside a passive's subject.
    return clause.is_passive ? SlotRole::other : SlotRole::patient;
  }
  const bool is_agent = clause.is_passive && tree.preposition_of(i) == "by";
  return is_agent ? SlotRole::agent : SlotRole::other;
}

}  // namespace quern
