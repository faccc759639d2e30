#include "query/question/reading/command.h"

#include <optional>

#include "ingest/language/text/word_list.h"
#include "lexicon/general_antecedents.h"
#include "lexicon/relative_pronouns.h"
#include "lexicon/requesting_verbs.h"
#include "query/question/reading/asked_phrase.h"
#include "query/question/reading/clause_question.h"
#include "query/question/reading/given_phrase.h"

namespace quern {
namespace {

std::optional<TokenIndex> relative_pronoun(const QuestionTree& tree, TokenIndex verb) {
  for (const TokenIndex i : tree.subtree(verb)) {
    const bool is_relative = tree.token(i).upos == Upos::PRON &&
                             lexicon::holds(lexicon::relative_pronouns, lower_form(tree.token(i)));
    if (is_relative) return i;
  }
  return std::nullopt;
}

// "the companies that had large areas": the noun is asked for, its clause asks.
void open_relative(const QuestionTree& tree,
                   TokenIndex noun,
                   TokenIndex verb,
                   QuestionDraft& draft) {
  const AskingClause clause = asking_clause(tree, verb);
  const auto pronoun = relative_pronoun(tree, verb);
  if (pronoun) draft.read.push_back(*pronoun);
  read_clause(tree, clause, std::nullopt, draft);
  draft.is_open = true;
  draft.question.wanted = Wanted::phrase;
  draft.question.is_plural = true;
  const bool has_agent = tree.child(verb, {"nsubj"}) &&
                         (!pronoun || role_of(tree, clause, *pronoun) != SlotRole::agent);
  draft.question.open_role =
      pronoun ? role_of(tree, clause, *pronoun) : (has_agent ? SlotRole::patient : SlotRole::agent);
  const std::string lemma = lower_lemma(tree.token(noun));
  if (!lexicon::holds(lexicon::general_antecedents, lemma)) {
    open_noun(tree, noun, noun, draft);
    draft.question.is_plural = true;
  }
  draft.question.is_person = in_word_list("everyone anyone people", lemma);
}

void open_topic(const QuestionTree& tree, TokenIndex topic, QuestionDraft& draft) {
  draft.question.wanted = Wanted::topic;
  draft.is_open = true;
  add_slot(tree, SlotRole::patient, topic, draft);
}

}  // namespace

bool read_command(const QuestionTree& tree, TokenIndex root, QuestionDraft& draft) {
  if (!lexicon::holds(lexicon::requesting_verbs, lower_lemma(tree.token(root))) ||
      tree.child(root, {"nsubj"}))
    return false;
  for (const TokenIndex i : tree.subtree(root)) {
    if (tree.preposition_of(i) != "about") continue;
    open_topic(tree, i, draft);
    return true;
  }
  for (const TokenIndex noun : tree.all_children(root, {"obj", "iobj"})) {
    if (const auto verb = tree.child(noun, {"acl"})) {
      open_relative(tree, noun, *verb, draft);
      return true;
    }
  }
  if (lower_lemma(tree.token(root)) != "describe") return false;
  if (const auto object = tree.child(root, {"obj"})) {
    open_topic(tree, *object, draft);
  }
  return true;
}

}  // namespace quern
