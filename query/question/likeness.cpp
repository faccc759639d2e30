#include "query/question/likeness.h"

#include <algorithm>

#include "ingest/language/text/word_list.h"
#include "lexicon/definite_determiners.h"
#include "lexicon/denying_words.h"
#include "lexicon/privative_modifiers.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/stative_copulas.h"
#include "lexicon/third_person_possessives.h"
#include "lexicon/titles.h"
#include "schema/country.h"

namespace quern {
namespace {

constexpr double kNearby = 0.9;   ///< A word is not in the phrase, but in the document.
constexpr double kLost = 0.6;     ///< It is nowhere.
constexpr double kOther = 0.5;    ///< The fact has another word in its place.
constexpr double kInside = 0.85;  ///< The words stand in the phrase, before another one.
constexpr double kTurned = 0.3;   ///< "the second-largest economy" for "the largest economy".
constexpr double kIndefinite = 0.8;
constexpr double kExtraVerb = 0.85;
constexpr double kShareOfClause = 0.75;

bool is_title(const TextWord& word) {
  return lexicon::holds(lexicon::titles, word.key);
}

bool asks_for_word(const QuestionPhrase& phrase, std::string_view key) {
  return std::any_of(phrase.words.begin(), phrase.words.end(),
                     [&](const QuestionWord& word) { return word_likeness(word, key) > 0.0; });
}

// "North Korea" is not "South Korea": both have a name before the same head, and they differ.
bool names_conflict(const QuestionPhrase& phrase,
                    const std::vector<TextWord>& words,
                    std::size_t head) {
  if (phrase.head == 0 || head == 0 || !phrase.words[phrase.head].is_name) return false;
  const QuestionWord& asked = phrase.words[phrase.head - 1];
  const TextWord& given = words[head - 1];
  if (!asked.is_name || !given.is_capital || is_title(given) || is_function_word(given.key)) {
    return false;
  }
  return !asks_for_word(phrase, given.key) && best_likeness(asked, words) == 0.0;
}

bool has_own_modifier(const std::vector<TextWord>& words, std::size_t head) {
  for (std::size_t k = 0; k < head; ++k) {
    if (!is_function_word(words[k].key)) return true;
  }
  return false;
}

bool is_definite(const std::vector<TextWord>& words, std::size_t head) {
  const std::string& first = words.front().key;
  return words[head].is_capital || lexicon::holds(lexicon::definite_determiners, first) ||
         words.front().is_possessive;
}

bool has_turning_word(const QuestionPhrase& phrase,
                      const std::vector<TextWord>& words,
                      std::size_t head) {
  for (std::size_t k = 0; k < head; ++k) {
    const std::string& key = words[k].key;
    if (lexicon::holds(lexicon::privative_modifiers, key) && !asks_for_word(phrase, key))
      return true;
  }
  return false;
}

// "the U.S. President", "leader of the Houthis": who is named here is not that of another country
// or body that stands nearby.
bool is_of_other(const QuestionPhrase& phrase,
                 const std::vector<TextWord>& words,
                 std::size_t head) {
  if (phrase.words[phrase.head].is_name) return false;
  for (std::size_t k = 0; k < words.size(); ++k) {
    const TextWord& word = words[k];
    const bool is_name =
        k != head && word.is_capital && !is_title(word) && !is_function_word(word.key);
    if (is_name && !asks_for_word(phrase, word.key)) return true;
  }
  return false;
}

double modifier_likeness(const QuestionPhrase& phrase,
                         const std::vector<TextWord>& words,
                         std::size_t head,
                         const IsNearby& is_nearby) {
  double likeness = 1.0;
  bool is_less = false;
  for (std::size_t k = 0; k < phrase.words.size(); ++k) {
    if (k == phrase.head) continue;
    const QuestionWord& word = phrase.words[k];
    const double here = best_likeness(word, words);
    if (here > 0.0) {
      likeness *= here;
      continue;
    }
    is_less = true;
    const bool is_hard =
        word.is_name || word.is_number || country_of_adjective(word.written).has_value();
    // What follows the head ("a role in East Asia") is said of this event, not of the document.
    const bool is_before = k < phrase.head;
    const bool is_lost = word.is_name && is_of_other(phrase, words, head);
    if (is_lost || !is_nearby(word, is_before ? Scope::document : Scope::titled_sentence)) {
      likeness *= is_hard ? 0.0 : kLost;
    } else {
      likeness *=
          is_before && has_own_modifier(words, head) && !words[head].is_capital ? kOther : kNearby;
    }
  }
  return is_less && !is_definite(words, head) ? likeness * kIndefinite : likeness;
}

// The very words: "the Man of the Match award".
bool is_same(const QuestionPhrase& phrase, const std::vector<TextWord>& words) {
  std::size_t at = 0;
  for (const TextWord& word : words) {
    if (is_function_word(word.key)) continue;
    if (at == phrase.words.size() || word_likeness(phrase.words[at], word.key) < 1.0) return false;
    ++at;
  }
  return at > 0 && at == phrase.words.size();
}

// "large areas" in "large areas set up for visitors", whose head is not seen by words alone.
bool stands_inside(const QuestionPhrase& phrase, const std::vector<TextWord>& words) {
  const std::size_t size = phrase.words.size();
  if (size < 2 || phrase.words[phrase.head].is_name || phrase.head + 1 != size) return false;
  const std::size_t end = base_end(words);
  for (std::size_t first = 0; first + size <= end; ++first) {
    std::size_t same = 0;
    while (same < size && word_likeness(phrase.words[same], words[first + same].key) == 1.0)
      ++same;
    const bool is_turned =
        first > 0 && lexicon::holds(lexicon::privative_modifiers, words[first - 1].key);
    if (same == size && !is_turned) return true;
  }
  return false;
}

double clause_likeness(const QuestionPhrase& phrase, const std::vector<TextWord>& words) {
  if (phrase.words.empty()) return 0.0;
  double sum = 0.0;
  for (const QuestionWord& word : phrase.words)
    sum += best_likeness(word, words);
  const double share = sum / static_cast<double>(phrase.words.size());
  const bool is_denied = std::any_of(words.begin(), words.end(), [](const TextWord& word) {
    return lexicon::holds(lexicon::denying_words, word.key) || word.key.ends_with("n't");
  });
  return share >= kShareOfClause && is_denied == phrase.is_denied ? share : 0.0;
}

// "its spokesman", who is Acme's: not of another name.
bool is_of_another(const QuestionPhrase& phrase, const FactPhrase& fact_phrase) {
  const auto& words = fact_phrase.resolved_words;
  if (!lexicon::holds(lexicon::third_person_possessives, fact_phrase.words.front().key))
    return false;
  const auto owner = std::find_if(words.begin(), words.end(), [](const TextWord& word) {
    return word.is_possessive && word.is_capital;
  });
  if (owner == words.end()) return false;
  bool has_name = false;
  for (std::size_t k = 0; k < phrase.words.size(); ++k) {
    if (k == phrase.head || !phrase.words[k].is_name) continue;
    if (best_likeness(phrase.words[k], words) > 0.0) return false;
    has_name = true;
  }
  return has_name;
}

}  // namespace

double word_likeness(const QuestionWord& word, std::string_view key) {
  const auto found = word.forms.find(key);
  return found == word.forms.end() ? 0.0 : found->second;
}

double best_likeness(const QuestionWord& word, const std::vector<TextWord>& words) {
  double best = 0.0;
  for (const TextWord& candidate : words)
    best = std::max(best, word_likeness(word, candidate.key));
  return best;
}

double phrase_likeness(const QuestionPhrase& phrase,
                       const std::vector<TextWord>& words,
                       const IsNearby& is_nearby) {
  if (phrase.words.empty() || words.empty()) return 0.0;
  if (phrase.is_clause) return clause_likeness(phrase, words);
  if (is_same(phrase, words)) return 1.0;
  double best = stands_inside(phrase, words) ? kInside : 0.0;
  for (const std::size_t head : heads_of(words)) {
    double likeness = word_likeness(phrase.words[phrase.head], words[head].key);
    if (likeness == 0.0 || names_conflict(phrase, words, head)) continue;
    if (has_turning_word(phrase, words, head)) likeness *= kTurned;
    best = std::max(best, likeness * modifier_likeness(phrase, words, head, is_nearby));
  }
  return best;
}

double phrase_likeness(const QuestionPhrase& phrase,
                       const FactPhrase& fact_phrase,
                       const IsNearby& is_nearby) {
  if (is_of_another(phrase, fact_phrase)) return 0.0;
  return std::max(phrase_likeness(phrase, fact_phrase.words, is_nearby),
                  phrase_likeness(phrase, fact_phrase.resolved_words, is_nearby));
}

/// "becomes", "remains": what something is, "gets", "seems", "feels" do not say.
bool tells_what_is(const FactReading& fact) {
  return fact.is_copular && lexicon::holds(lexicon::stative_copulas, fact.verbs.front());
}

double predicate_likeness(const Question& question, const FactReading& fact) {
  if (question.is_copular) {
    const bool is_like = question.wanted == Wanted::truth ? fact.is_copular : tells_what_is(fact);
    return is_like ? 1.0 : 0.0;
  }
  double likeness = 1.0;
  const bool is_saying =
      question.is_any_saying &&
      std::any_of(fact.verbs.begin(), fact.verbs.end(), [](const std::string& verb) {
        return lexicon::holds(lexicon::saying_verbs, verb);
      });
  if (is_saying) return 1.0;
  for (const QuestionWord& word : question.predicate) {
    double best = 0.0;
    for (const std::string& key : fact.predicate)
      best = std::max(best, word_likeness(word, key));
    // "remains silent on the deal": the adjective stands in the object.
    if (fact.is_copular && question.is_adjective) {
      for (const FactPhrase& phrase : fact.phrases) {
        const bool is_first = !phrase.words.empty() && phrase.role == SlotRole::patient;
        if (is_first) best = std::max(best, best_likeness(word, phrase.words));
      }
    }
    likeness *= best;
  }
  // "resigns" says in one word that somebody steps down.
  for (const std::string& key : fact.predicate)
    likeness = std::max(likeness, word_likeness(question.phrasal_verb, key));
  for (const std::string& verb : fact.verbs) {
    const bool is_asked =
        word_likeness(question.phrasal_verb, verb) > 0.0 ||
        std::any_of(question.predicate.begin(), question.predicate.end(),
                    [&](const QuestionWord& word) { return word_likeness(word, verb) > 0.0; });
    if (!is_asked && !question.predicate.empty() && !fact.is_copular) likeness *= kExtraVerb;
  }
  return likeness;
}

}  // namespace quern
