#include "query/question/reading/clause_question.h"

#include <algorithm>
#include <utility>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/asking_modals.h"
#include "lexicon/intending_verbs.h"
#include "lexicon/light_verbs.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/thinking_verbs.h"
#include "query/question/reading/asked_phrase.h"
#include "query/question/reading/given_phrase.h"
#include "query/question/reading/nominal_question.h"

namespace quern {
namespace {

// "took place": the noun belongs to the verb.
bool is_idiom(const QuestionTree& tree, TokenIndex object) {
  const TokenIndex verb = tree.token(object).head;
  return verb >= 0 && tree.has_relation(object, {"obj"}) && is_verb_idiom(tree, verb, object);
}

void read_predicate(const QuestionTree& tree, const AskingClause& clause, QuestionDraft& draft) {
  for (const TokenIndex verb : clause.verbs) {
    const bool is_light = clause.verbs.size() > 1 && verb != clause.verbs.back() &&
                          lexicon::holds(lexicon::light_verbs, lower_lemma(tree.token(verb)));
    const bool is_wish =
        is_light && lexicon::holds(lexicon::intending_verbs, lower_lemma(tree.token(verb)));
    if (is_wish) draft.question.is_possible = true;
    if (is_light) continue;
    QuestionWord word = tree.vocabulary().word(tree.token(verb));
    word.place = static_cast<std::size_t>(verb);
    if (auto both = tree.phrasal_verb(verb); !both.text.empty())
      draft.question.phrasal_verb = std::move(both);
    if (!word.text.empty()) draft.question.predicate.push_back(std::move(word));
    for (const TokenIndex i : tree.all_children(verb, {"compound:prt"})) {
      QuestionWord particle = tree.vocabulary().word(lower_form(tree.token(i)), WordClass::adverb);
      particle.place = static_cast<std::size_t>(i);
      draft.question.predicate.push_back(std::move(particle));
    }
  }
  const Token& last = tree.token(clause.verbs.back());
  if (draft.question.predicate.size() == 1)
    draft.question.opposite = tree.vocabulary().opposite(last);
  const std::string lemma = lower_lemma(last);
  draft.question.is_saying =
      last.upos == Upos::VERB && (lexicon::holds(lexicon::saying_verbs, lemma) ||
                                  lexicon::holds(lexicon::thinking_verbs, lemma));
  draft.question.is_any_saying = lemma == "say";
}

void read_dependent(const QuestionTree& tree,
                    const AskingClause& clause,
                    TokenIndex i,
                    std::optional<TokenIndex> asked,
                    QuestionDraft& draft) {
  const bool is_known =
      std::find(draft.read.begin(), draft.read.end(), i) != draft.read.end() ||
      std::find(clause.verbs.begin(), clause.verbs.end(), i) != clause.verbs.end();
  if (is_known) return;
  const bool is_asked = asked && tree.is_above(i, *asked);
  if (is_asked && tree.has_relation(i, {"advmod"}) && tree.token(i).upos == Upos::ADV) {
    open_adverb(tree, *asked, draft);
    return;
  }
  const bool is_phrase = tree.has_relation(i, {"nsubj", "obj", "iobj", "obl"});
  if (!is_asked && is_idiom(tree, i)) {
    QuestionWord noun = tree.vocabulary().word(tree.token(i));
    noun.place = static_cast<std::size_t>(i);
    draft.question.predicate.push_back(std::move(noun));
    return;
  }
  const SlotRole role = role_of(tree, clause, i);
  if (is_asked) {
    open_phrase(tree, *asked, i, role, draft);
  } else if (is_phrase) {
    add_slot(tree, role, i, draft);
  } else if (tree.has_relation(i, {"ccomp"})) {
    add_clause_slot(tree, SlotRole::patient, i, true, draft);
  } else if (tree.has_relation(i, {"xcomp", "advcl", "advmod"})) {
    if (tree.token(i).upos != Upos::ADV) add_clause_slot(tree, SlotRole::other, i, false, draft);
  }
}

// "Who could not help Acme?"
void read_mood(const QuestionTree& tree, const AskingClause& clause, QuestionDraft& draft) {
  for (const TokenIndex verb : clause.verbs) {
    for (const TokenIndex i : tree.children(verb)) {
      if (is_negation(tree, i)) draft.question.is_denied = true;
      const bool is_modal = tree.token(i).upos == Upos::AUX &&
                            lexicon::holds(lexicon::asking_modals, lower_form(tree.token(i)));
      if (is_modal) draft.question.is_possible = true;
    }
  }
}

}  // namespace

void read_clause(const QuestionTree& tree,
                 const AskingClause& clause,
                 std::optional<TokenIndex> asked,
                 QuestionDraft& draft) {
  // The copula of "What is China's role?" may hang on the wrong noun.
  const bool is_nominal_root =
      clause.verbs.size() == 1 && (tree.child(clause.root, {"cop"}) || asked == clause.root);
  if (is_nominal_root) {
    read_nominal(tree, clause, asked, draft);
  } else {
    read_predicate(tree, clause, draft);
  }
  for (const TokenIndex verb : clause.verbs) {
    for (const TokenIndex i : tree.children(verb)) {
      if (is_nominal_root && !tree.has_relation(i, {"nsubj", "obl", "advmod", "advcl", "ccomp"}))
        continue;
      read_dependent(tree, clause, i, asked, draft);
    }
  }
  read_mood(tree, clause, draft);
}

}  // namespace quern
