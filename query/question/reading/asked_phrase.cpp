#include "query/question/reading/asked_phrase.h"

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/asked_numbers.h"
#include "lexicon/asked_places.h"
#include "lexicon/asked_times.h"

namespace quern {
namespace {

constexpr std::string_view kCauseNouns = "reason cause purpose";
constexpr std::string_view kMannerNouns = "way manner means";

// "what kind of goal" asks for a goal.
std::string kind_of(const QuestionTree& tree, TokenIndex noun) {
  if (in_word_list("kind type sort", lower_lemma(tree.token(noun)))) {
    const auto of = tree.child(noun, {"nmod"});
    return of ? lower_lemma(tree.token(*of)) : std::string();
  }
  return lower_lemma(tree.token(noun));
}

// "Who were elected?", "Who have resigned?"
bool has_plural_verb(const QuestionTree& tree, TokenIndex who) {
  const TokenIndex verb = tree.token(who).head;
  if (verb < 0 || !tree.has_relation(who, {"nsubj"})) return false;
  const auto auxiliary = tree.child(verb, {"aux", "cop"});
  return auxiliary && in_word_list("are were have", lower_form(tree.token(*auxiliary)));
}

}  // namespace

void open_adverb(const QuestionTree& tree, TokenIndex wh, QuestionDraft& draft) {
  draft.is_open = true;
  const std::string form = lower_form(tree.token(wh));
  if (form == "where") draft.question.wanted = Wanted::place;
  if (form == "when") draft.question.wanted = Wanted::time;
  if (form == "why") draft.question.wanted = Wanted::cause;
  if (form == "how") draft.question.wanted = Wanted::manner;
}

// "which heads of state"
std::string of_compound(const QuestionTree& tree, TokenIndex noun) {
  const auto of = tree.child(noun, {"nmod"});
  if (!of || tree.preposition_of(*of) != "of") return {};
  std::string compound = lower_lemma(tree.token(noun)) + " of " + lower_form(tree.token(*of));
  return tree.vocabulary().words().knows(compound, WordClass::noun) ? compound : std::string();
}

// "which prime ministers": a compound that the dictionary has is one kind.
std::string compound_of(const QuestionTree& tree, TokenIndex noun) {
  if (std::string compound = of_compound(tree, noun); !compound.empty()) return compound;
  const TokenIndex before = noun - 1;
  const bool is_modifier = before >= 0 && tree.token(before).head == noun &&
                           tree.has_relation(before, {"compound", "amod"});
  if (!is_modifier) return {};
  std::string compound = lower_lemma(tree.token(before)) + ' ' + lower_lemma(tree.token(noun));
  return tree.vocabulary().words().knows(compound, WordClass::noun) ? compound : std::string();
}

// "which countries", "how many authoritarian states", "whose header".
void open_noun(const QuestionTree& tree, TokenIndex wh, TokenIndex noun, QuestionDraft& draft) {
  const std::string form = lower_form(tree.token(wh));
  const std::string lemma = lower_lemma(tree.token(noun));
  draft.question.is_plural = has_feature(tree.token(noun), "Number=Plur");
  draft.question.counted = tree.vocabulary().word(tree.token(noun));
  draft.question.counted.place = static_cast<std::size_t>(noun);
  for (const TokenIndex i : phrase_words(tree, noun, false)) {
    const bool is_asking = i == noun || i == wh || tree.is_above(wh, i) || tree.is_above(i, wh);
    if (!is_asking && is_content(tree.token(i)))
      draft.question.modifiers.push_back(tree.vocabulary().word(tree.token(i)));
  }
  if (form == "how") {
    draft.question.wanted = Wanted::number;
  } else if (form == "whose") {
    draft.question.wanted = Wanted::owner;
  } else if (lexicon::holds(lexicon::asked_places, lemma)) {
    draft.question.wanted = Wanted::place;
  } else if (lexicon::holds(lexicon::asked_times, lemma)) {
    draft.question.wanted = Wanted::time;
  } else if (in_word_list(kCauseNouns, lemma)) {
    draft.question.wanted = Wanted::cause;
  } else if (in_word_list(kMannerNouns, lemma)) {
    draft.question.wanted = Wanted::manner;
  } else if (lexicon::holds(lexicon::asked_numbers, lemma)) {
    draft.question.wanted = Wanted::number;
    draft.question.counted = {};
  } else {
    const std::string compound = compound_of(tree, noun);
    draft.question.kind = compound.empty() ? kind_of(tree, noun) : compound;
  }
}

void open_phrase(const QuestionTree& tree,
                 TokenIndex wh,
                 TokenIndex constituent,
                 SlotRole role,
                 QuestionDraft& draft) {
  draft.is_open = true;
  draft.question.wanted = Wanted::phrase;
  draft.question.open_role = role;
  draft.question.open_preposition = tree.preposition_of(constituent);
  const std::string form = lower_form(tree.token(wh));
  draft.question.is_person = form == "who" || form == "whom";
  const bool is_by = role == SlotRole::agent && draft.question.open_preposition == "by";
  if (is_by) draft.question.open_preposition.clear();
  if (wh == constituent) {
    draft.question.is_plural = has_plural_verb(tree, wh);
    return;
  }
  const TokenIndex above = tree.token(wh).head;
  // "how many of the passengers", "how" hanging on "many".
  const bool is_amount = form == "how" && tree.token(above).upos != Upos::NOUN;
  if (is_amount && above == constituent) {
    draft.question.wanted = Wanted::number;
    return;
  }
  open_noun(tree, wh, is_amount ? tree.token(above).head : above, draft);
}

// "How old is Kim?"
void open_age(TokenIndex how, QuestionDraft& draft) {
  draft.read.push_back(how);
  draft.is_open = true;
  draft.question.wanted = Wanted::number;
  draft.question.open_role = SlotRole::patient;
  draft.question.is_copular = true;
  draft.question.is_age = true;
}

}  // namespace quern
