#include "query/question/reading/given_phrase.h"

#include <utility>

#include "ingest/language/clause/phrase.h"

namespace quern {

void read_speaker(const QuestionTree& tree, TokenIndex root, QuestionDraft& draft) {
  for (const TokenIndex i : tree.subtree(root)) {
    if (!tree.preposition_of(i).starts_with("according")) continue;
    draft.question.speaker = tree.phrase_of(phrase_words(tree, i, true), i);
    draft.read.push_back(i);
    return;
  }
}

void add_slot(const QuestionTree& tree, SlotRole role, TokenIndex head, QuestionDraft& draft) {
  QuestionSlot slot;
  slot.role = role;
  slot.preposition = tree.preposition_of(head);
  const auto all = phrase_words(tree, head, true);
  slot.text = tree.words_text(all);
  for (const TokenIndex part : conjuncts(tree, head)) {
    QuestionPhrase phrase = tree.phrase_of(phrase_words(tree, part, false), part);
    if (!phrase.words.empty() && is_content(tree.token(part)))
      slot.parts.push_back(std::move(phrase));
  }
  slot.is_required = role != SlotRole::other;
  if (!slot.parts.empty()) draft.question.slots.push_back(std::move(slot));
}

void add_clause_slot(const QuestionTree& tree,
                     SlotRole role,
                     TokenIndex head,
                     bool is_required,
                     QuestionDraft& draft) {
  QuestionSlot slot;
  slot.role = role;
  slot.text = tree.words_text(tree.subtree(head));
  slot.parts = {tree.clause_of(head)};
  slot.is_required = is_required;
  if (!slot.parts.front().words.empty()) draft.question.slots.push_back(std::move(slot));
}

}  // namespace quern
