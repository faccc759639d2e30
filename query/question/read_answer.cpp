#include "query/question/read_answer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "lexicon/holding_verbs.h"
#include "query/question/fact_text.h"
#include "query/question/likeness.h"

namespace quern {
namespace {

/// Further answers are at least so sure: of a list, and of a question for one thing.
constexpr double kShareInList = 0.4;
constexpr double kShareOfSurest = 0.75;
/// In a list: so sure of what the question's verb tells, other sentences lose so much of the
/// log-odds.
constexpr double kSaid = 0.5;
constexpr double kUnsaid = 2.0;

bool has_number(const std::vector<TextWord>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const TextWord& word) { return is_number(word.key); });
}

bool has_time(const std::vector<TextWord>& words) {
  return std::any_of(words.begin(), words.end(), [](const TextWord& word) {
    return is_number(word.key) || is_time_word(word.key);
  });
}

/// "1999" is no age.
bool has_year(const std::vector<TextWord>& words) {
  static constexpr std::size_t kYearDigits = 4;
  return std::any_of(words.begin(), words.end(), [](const TextWord& word) {
    return word.key.size() == kYearDigits && is_number(word.key);
  });
}

/// "Which photos ...?" is not answered by "photos". "May" is the month.
bool says_more(const Question& question, const std::vector<TextWord>& words) {
  return std::any_of(words.begin(), words.end(), [&](const TextWord& word) {
    return (word.is_capital || !is_function_word(word.key)) &&
           std::none_of(
               question.words.begin(), question.words.end(),
               [&](const QuestionWord& asked) { return word_likeness(asked, word.key) == 1.0; });
  });
}

// "In which cities were talks held?"
bool is_holding(const QuestionWord& verb) {
  return std::any_of(lexicon::holding_verbs.begin(), lexicon::holding_verbs.end(),
                     [&](std::string_view other) { return word_likeness(verb, other) == 1.0; });
}

/// "Whose diaries ...?" is not answered by diaries.
bool names_owned(const Question& question, const std::vector<TextWord>& words) {
  return std::any_of(words.begin(), words.end(), [&](const TextWord& word) {
    return word_likeness(question.counted, word.key) == 1.0;
  });
}

Answer answer_of(const ReadAnswer& reading) {
  Answer answer;
  answer.text = reading.text;
  answer.confidence = reading.score;
  answer.is_read = true;
  if (reading.fact) {
    answer.facts.push_back(*reading.fact);
  } else {
    answer.read_in = reading.sentence;
  }
  answer.sentences = answer.documents = 1;
  return answer;
}

bool is_of(const FactRow& fact, const ReadAnswer& reading) {
  return fact.document == reading.sentence.document &&
         fact.sentence_index == reading.sentence.sentence_index;
}

/// One more sentence says it, or the reader sees in a sentence what its fact says.
void agree(const ReadAnswer& reading, Answer& answer) {
  answer.confidence = 1.0 - (1.0 - answer.confidence) * (1.0 - reading.score);
  const auto& facts = answer.facts;
  const bool is_known = std::any_of(facts.begin(), facts.end(),
                                    [&](const FactRow& fact) { return is_of(fact, reading); });
  if (is_known) {
    if (reading.text.size() < answer.text.size()) answer.text = reading.text;
    return;
  }
  ++answer.sentences;
  const bool is_new = std::none_of(facts.begin(), facts.end(), [&](const FactRow& fact) {
    return fact.document == reading.sentence.document;
  });
  if (is_new) ++answer.documents;
  if (reading.fact && facts.size() < kMostFactsOfAnswer) answer.facts.push_back(*reading.fact);
}

/// What a fact tells goes before what is read, unless that is much surer.
double weight_of(const Answer& answer) {
  static constexpr double kTold = 1.4;
  return answer.is_read ? answer.confidence : kTold * answer.confidence;
}

// Where sentences name what happened by the question's own words ("resigned" for "stepped down"),
// those that do not tell of something else.
void lower_unsaid(const std::vector<Answer>& answers, std::vector<ReadAnswer>& readings) {
  const bool is_told = std::any_of(answers.begin(), answers.end(),
                                   [](const Answer& answer) { return answer.confidence >= kSaid; });
  const bool is_said =
      is_told || std::any_of(readings.begin(), readings.end(), [](const ReadAnswer& reading) {
        return reading.says_event && reading.score >= kSaid;
      });
  if (!is_said) return;
  for (ReadAnswer& reading : readings) {
    if (!reading.says_event) reading.score = less_likely(reading.score, kUnsaid);
  }
}

/// The surest first, and no answer that is much less sure. A question for one thing is read once.
void keep_surest(bool is_list, double least_sure, std::vector<Answer>& answers) {
  if (answers.empty()) return;
  std::stable_sort(answers.begin(), answers.end(),
                   [](const Answer& a, const Answer& b) { return weight_of(a) > weight_of(b); });
  const double share = is_list ? kShareInList : kShareOfSurest;
  const double least = std::max(least_sure, share * answers.front().confidence);
  std::erase_if(answers, [&](const Answer& answer) { return answer.confidence < least; });
  if (is_list || answers.empty()) return;
  if (answers.front().is_read) {
    answers.resize(1);
  } else {
    std::erase_if(answers, [](const Answer& answer) { return answer.is_read; });
  }
}

}  // namespace

double less_likely(double probability, double log_odds) {
  const double bounded = std::clamp(probability, 1e-6, 1.0 - 1e-6);
  return 1.0 / (1.0 + std::exp(-(std::log(bounded / (1.0 - bounded)) - log_odds)));
}

bool can_be_read(const Question& question) {
  return question.wanted != Wanted::truth && question.wanted != Wanted::topic;
}

bool can_answer(const Question& question, const std::vector<TextWord>& words, const Kinds& kinds) {
  if (words.empty() || !says_more(question, words)) return false;
  if (question.is_age) return has_number(words) && !has_year(words);
  if (question.wanted == Wanted::number) return has_number(words);
  if (question.wanted == Wanted::time) return has_time(words);
  if (question.wanted == Wanted::place) return kinds.is_where(words);
  if (question.wanted == Wanted::owner && names_owned(question, words)) return false;
  return !question.is_person || kinds.is_who(words);
}

std::vector<std::size_t> event_words(const Question& question) {
  const auto is_verb = [&](const QuestionWord& word) {
    return std::any_of(question.predicate.begin(), question.predicate.end(),
                       [&](const QuestionWord& verb) { return verb.place == word.place; });
  };
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < question.words.size(); ++i) {
    const QuestionWord& word = question.words[i];
    if (word.is_rank || (is_verb(word) && !is_holding(word))) places.push_back(i);
  }
  return places;
}

std::vector<Answer> with_readings(const Question& question,
                                  std::vector<Answer> answers,
                                  std::vector<ReadAnswer> readings,
                                  const AnswerBounds& bounds) {
  std::erase_if(answers, [&](const Answer& answer) {
    return question.wanted == Wanted::phrase && !says_more(question, text_words(answer.text));
  });
  // What may be is told by facts, whose modality is known; the reader sees none.
  if (question.is_possible && !answers.empty()) return answers;
  const bool is_list = asks_for_list(question);
  const double least = is_list ? bounds.least_listed : bounds.least_read;
  if (is_list) lower_unsaid(answers, readings);
  std::vector<Answer> read;
  for (const ReadAnswer& reading : readings) {
    const auto is_same = [&](const Answer& answer) {
      return is_same_answer(answer.text, reading.text);
    };
    const auto told = std::find_if(answers.begin(), answers.end(), is_same);
    const auto known = std::find_if(read.begin(), read.end(), is_same);
    if (told != answers.end()) {
      agree(reading, *told);
    } else if (known != read.end()) {
      agree(reading, *known);
    } else if (reading.score >= least) {
      read.push_back(answer_of(reading));
    }
  }
  std::move(read.begin(), read.end(), std::back_inserter(answers));
  keep_surest(is_list || bounds.keeps_rivals, least, answers);
  return answers;
}

}  // namespace quern
