#include "query/question/reading/settle.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "ingest/language/text/word_list.h"
#include "lexicon/causative_verbs.h"
#include "lexicon/including_verbs.h"

namespace quern {
namespace {

// "caused the crane to fall" and "led the crane to fall": verbs of one frame.
void add_causatives(const Vocabulary& vocabulary, Question& question) {
  static constexpr double kLikeness = 0.9;
  const bool has_event =
      std::any_of(question.slots.begin(), question.slots.end(), [](const QuestionSlot& slot) {
        return slot.role == SlotRole::other && slot.parts.front().is_clause;
      });
  if (!has_event || question.predicate.size() != 1) return;
  auto& forms = question.predicate.front().forms;
  const auto is_asked = [&](std::string_view verb) {
    const auto found = forms.find(verb);
    return found != forms.end() && found->second == 1.0;
  };
  if (std::none_of(lexicon::causative_verbs.begin(), lexicon::causative_verbs.end(), is_asked))
    return;
  for (const std::string_view verb : lexicon::causative_verbs) {
    for (const auto& [form, likeness] : vocabulary.word(std::string(verb), WordClass::verb).forms)
      forms.try_emplace(form, kLikeness);
  }
}

// "What did Kim urge them to do?"
bool asks_what_to_do(const QuestionTree& tree, const Question& question) {
  const auto asked = tree.question_word();
  if (!asked || question.open_role != SlotRole::other) return false;
  const TokenIndex verb = tree.token(*asked).head;
  return verb >= 0 && lower_lemma(tree.token(verb)) == "do" && tree.has_relation(verb, {"xcomp"}) &&
         tree.has_relation(*asked, {"obj"});
}

// "What could China do?"
void ask_for_action(Question& question) {
  const bool is_doing = question.predicate.size() == 1 && question.wanted == Wanted::phrase &&
                        question.open_role == SlotRole::patient &&
                        question.predicate.front().text == "do";
  if (is_doing) {
    question.wanted = Wanted::action;
    question.predicate.clear();
  }
}

// "How many states are involved in the deal?" asks for a number wherever it stands.
void ask_for_any_number(Question& question) {
  const bool is_vague = question.wanted == Wanted::number &&
                        std::any_of(question.predicate.begin(), question.predicate.end(),
                                    [](const QuestionWord& word) {
                                      return lexicon::holds(lexicon::including_verbs, word.text);
                                    });
  if (is_vague) question.predicate.clear();
}

// "What did Putin say about Iran?"
void ask_for_speech(Question& question) {
  const bool asks_what = question.wanted == Wanted::phrase && question.kind.empty() &&
                         !question.is_person && question.open_role != SlotRole::agent;
  const bool is_about = question.open_preposition.empty();
  const bool has_speaker =
      std::any_of(question.slots.begin(), question.slots.end(),
                  [](const QuestionSlot& slot) { return slot.role == SlotRole::agent; });
  const bool is_speech = asks_what && is_about && !question.is_told_to_do;
  if (is_speech && question.is_saying && has_speaker) question.wanted = Wanted::speech;
}

}  // namespace

void settle(const QuestionTree& tree, QuestionDraft& draft) {
  Question& question = draft.question;
  add_causatives(tree.vocabulary(), question);
  question.is_told_to_do = asks_what_to_do(tree, question);
  if (question.is_told_to_do) question.kind.clear();
  ask_for_action(question);
  ask_for_any_number(question);
  ask_for_speech(question);
}

}  // namespace quern
