#include "ingest/language/clause/condition.h"

#include <algorithm>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/conditional_marks.h"
#include "lexicon/saying_verbs.h"

namespace quern {
namespace {

// "Had it rained", "Should prices fall": an auxiliary before the subject stands for "if".
bool has_inverted_auxiliary(const Tree& tree, TokenIndex head) {
  const auto auxiliary = tree.child(head, {"aux", "cop"});
  const auto subject = tree.child(head, {"nsubj"});
  return tree.has_relation(head, {"advcl"}) && auxiliary && subject && *auxiliary < *subject &&
         in_word_list("had should were", lower_form(tree.token(*auxiliary)));
}

// "even if it rains", which is no condition.
bool is_concession(const Tree& tree, TokenIndex head) {
  const auto mark = tree.child(head, {"mark"});
  return mark && lower_form(tree.token(*mark - 1)) == "even";
}

bool is_condition(const Tree& tree, TokenIndex head) {
  return has_conditional_mark(tree, head) && !is_concession(tree, head) && !is_likened(tree, head);
}

// "If it snows, the pass closes": said before the clause, it holds for all that follows.
bool opens_with_condition(const Tree& tree, TokenIndex head) {
  const auto clauses = tree.all_children(head, {"advcl"});
  return std::any_of(clauses.begin(), clauses.end(),
                     [&](TokenIndex i) { return i < head && is_condition(tree, i); });
}

// "the pass closes, so trains stop"; but "the pass closes, Lee said" goes back.
bool goes_on(const Tree& tree, TokenIndex index) {
  if (tree.has_relation(index, {"ccomp", "conj"})) return true;
  return tree.has_relation(index, {"parataxis"}) && tree.leftmost(index) > tree.token(index).head &&
         !lexicon::holds(lexicon::saying_verbs, lower_lemma(tree.token(index)));
}

}  // namespace

bool is_likened(const Tree& tree, TokenIndex head) {
  return has_mark(tree, head, "as") && has_mark(tree, head, "if though");
}

bool has_conditional_mark(const Tree& tree, TokenIndex head) {
  if (has_inverted_auxiliary(tree, head)) return true;
  const auto marks = tree.all_children(head, {"mark"});
  return std::any_of(marks.begin(), marks.end(), [&](TokenIndex i) {
    return lexicon::holds(lexicon::conditional_marks, lower_form(tree.token(i)));
  });
}

bool has_condition(const Tree& tree, const Clause& clause) {
  return std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) {
                       return part.role == Role::adverbial_clause && is_condition(tree, part.head);
                     });
}

// "If it snows, the pass closes and Lee knows that trains will stop": said first, it holds for what
// is added and what is known as well.
bool stands_under_condition(const Tree& tree, const Clause& clause) {
  for (TokenIndex at = clause.head; at >= 0 && goes_on(tree, at);) {
    at = tree.token(at).head;
    if (at >= 0 && opens_with_condition(tree, at)) return true;
  }
  return false;
}

// "if prices fall and wages rise", "if it is able to borrow and pay", "if it rains, snows and
// freezes": what is added stands under the same "if".
bool is_second_half_of_condition(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (clause.link != Link::coordinate || parent == nullptr) return false;
  TokenIndex at = clause.head;
  while (tree.has_relation(at, {"conj"})) {
    if (tree.child(at, {"mark"}) && !has_infinitive_mark(tree, at)) return false;
    at = tree.token(at).head;
    if (has_conditional_mark(tree, at)) return true;
  }
  return has_conditional_mark(tree, parent->head);
}

}  // namespace quern
