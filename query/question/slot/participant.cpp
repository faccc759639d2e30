#include "query/question/slot/participant.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "ingest/language/text/word_list.h"
#include "lexicon/symmetrical_verbs.h"
#include "query/question/slot/factors.h"

namespace quern {
namespace {

bool is_like_preposition(const std::string& a, const std::string& b) {
  if (a == b) return true;
  static constexpr std::string_view kPlacing = "in at on";
  static constexpr std::string_view kMeeting = "with to against";
  return (in_word_list(kPlacing, a) && in_word_list(kPlacing, b)) ||
         (in_word_list(kMeeting, a) && in_word_list(kMeeting, b));
}

}  // namespace

bool is_symmetrical(const Question& question) {
  const auto is_mutual = [](const auto& form) {
    return form.second == 1.0 && lexicon::holds(lexicon::symmetrical_verbs, form.first);
  };
  return std::any_of(question.predicate.begin(), question.predicate.end(),
                     [&](const QuestionWord& word) {
                       return std::any_of(word.forms.begin(), word.forms.end(), is_mutual);
                     });
}

double role_likeness(const Question& question, const FactPhrase& phrase) {
  const bool can_swap = question.is_copular || is_symmetrical(question);
  if (question.is_told_to_do) return phrase.kind == "complement" ? 1.0 : 0.0;
  if (!question.open_preposition.empty()) {
    if (phrase.role == SlotRole::agent) return 0.0;
    return is_like_preposition(phrase.preposition, question.open_preposition) ? 1.0 : 0.0;
  }
  if (phrase.role == question.open_role) {
    if (phrase.preposition.empty()) return phrase.role == SlotRole::other ? kOtherPart : 1.0;
    // What something is, "it is in use" does not say.
    return phrase.role == SlotRole::other || question.is_copular ? 0.0 : kOtherPart;
  }
  if (phrase.role == SlotRole::other) {
    const bool is_complement = phrase.kind == "complement" || phrase.kind.empty();
    return question.open_role == SlotRole::patient && phrase.preposition.empty() && is_complement
               ? kVague
               : 0.0;
  }
  if (question.open_role == SlotRole::other) {
    return phrase.role == SlotRole::patient ? kOtherPart : 0.0;
  }
  return can_swap ? kInside : 0.0;
}

bool ends_in_pronoun(const FactPhrase& phrase) {
  return is_pronoun(phrase.words.back().key);
}

double wanted_likeness(const Question& question, const FactPhrase& phrase, const Kinds& kinds) {
  const auto& words = phrase.words;
  const auto& meant = ends_in_pronoun(phrase) ? phrase.resolved_words : words;
  // "Who is the main rival of Acme?": whatever is said to be it.
  if (question.is_person && !question.is_copular && !kinds.is_who(meant)) return 0.0;
  if (question.kind.empty()) return 1.0;
  if (kinds.is_only(words, question.kind)) return 0.0;
  if (is_pronoun(words.front().key) && words.size() == 1)
    return kinds.kind_likeness(phrase.resolved_words, question.kind);
  return std::max(kinds.kind_likeness(words, question.kind),
                  kinds.kind_likeness(phrase.resolved_words, question.kind));
}

}  // namespace quern
