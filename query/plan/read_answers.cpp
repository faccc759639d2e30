#include "query/plan/read_answers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "query/question/fact_text.h"
#include "query/question/slot/answer_phrase.h"

namespace quern {
namespace {

/// Sentences that are read at a time; what they say tells whether more are.
constexpr std::size_t kReadTogether = 6;
constexpr std::size_t kMostRead = 12;
constexpr std::size_t kMostReadForList = 48;
constexpr double kSettled = 0.8;  ///< So sure of one answer, no further sentence is read.
constexpr double kWorthwhile =
    0.15;  ///< A list is read on while sentences bring something so sure.
constexpr double kLessRelevant =
    3.7;  ///< Of the log-odds, for a sentence that holds nothing asked.
constexpr double kLeastSpan = 0.05;

double less_likely(double probability, double log_odds) {
  const double bounded = std::clamp(probability, 1e-6, 1.0 - 1e-6);
  return 1.0 / (1.0 + std::exp(-(std::log(bounded / (1.0 - bounded)) - log_odds)));
}

bool has_text(const std::string& phrase, const std::string& text) {
  return !phrase.empty() && phrase.find(text) != std::string::npos;
}

/// How well the fact tells what the words mean: as one of its own phrases best.
int holding_of(const FactRow& fact, const std::string& text) {
  const bool is_phrase = has_text(fact.subject, text) || has_text(fact.object, text);
  if (is_phrase) return fact.derived_by.empty() ? 3 : 2;
  return has_text(fact.arguments, text) ? 2 : 0;
}

/// Of the facts that hold the words best the surest; null if none does.
const FactRow* fact_with(const FoundSentence& found, const std::string& text) {
  const FactRow* best = nullptr;
  std::pair<int, double> most{0, 0.0};
  for (const FactRow& fact : found.facts) {
    const std::pair<int, double> fit{holding_of(fact, text), fact.confidence};
    if (fit.first == 0 || (best != nullptr && fit <= most)) continue;
    best = &fact;
    most = fit;
  }
  return best;
}

FactRow place_of(const RankedSentence& sentence) {
  FactRow row;
  row.document = sentence.document;
  row.title = sentence.title;
  row.date = sentence.date;
  row.sentence = sentence.text;
  row.sentence_index = sentence.position;
  return row;
}

/// Reads sentences for one question.
class Reading {
 public:
  Reading(const Question& question,
          double most_relevant,
          const Reader& reader,
          const WordNet& words)
      : question_(question),
        is_list_(asks_for_list(question)),
        most_relevant_(most_relevant),
        reader_(reader),
        kinds_(words) {}

  /// What the sentences answer.
  [[nodiscard]] std::vector<ReadAnswer> read(std::span<const FoundSentence> found) const;

 private:
  void add(const FoundSentence& found,
           const Reader::Reading& reading,
           double doubt,
           std::vector<ReadAnswer>& answers) const;

  const Question& question_;
  bool is_list_;
  double most_relevant_;
  const Reader& reader_;
  Kinds kinds_;
};

void Reading::add(const FoundSentence& found,
                  const Reader::Reading& reading,
                  double doubt,
                  std::vector<ReadAnswer>& answers) const {
  const std::string text =
      found.sentence.text.substr(reading.span.begin, reading.span.end - reading.span.begin);
  for (std::string& part : is_list_ ? listed(text) : std::vector{text}) {
    if (!can_answer(question_, part, kinds_)) continue;
    ReadAnswer answer;
    answer.text = std::move(part);
    answer.score = less_likely(reading.score, doubt);
    answer.sentence = place_of(found.sentence);
    if (const FactRow* const fact = fact_with(found, answer.text)) answer.fact = *fact;
    answers.push_back(std::move(answer));
  }
}

std::vector<ReadAnswer> Reading::read(std::span<const FoundSentence> found) const {
  std::vector<Reader::Passage> passages;
  passages.reserve(found.size());
  for (const FoundSentence& sentence : found)
    passages.push_back({sentence.sentence.title, sentence.sentence.text});
  const auto readings = reader_.read(question_.text, passages);
  std::vector<ReadAnswer> answers;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const RankedSentence& sentence = found[i].sentence;
    const double doubt =
        (is_list_ ? 1.5 : kLessRelevant) * (1.0 - sentence.relevance / most_relevant_);
    for (const Reader::Reading& reading : readings[i]) {
      if (reading.score >= kLeastSpan) add(found[i], reading, doubt, answers);
    }
  }
  return answers;
}

double surest_of(const std::vector<ReadAnswer>& answers) {
  double most = 0.0;
  for (const ReadAnswer& answer : answers)
    most = std::max(most, answer.score);
  return most;
}

}  // namespace

std::vector<ReadAnswer> read_answers(const Question& question,
                                     std::span<const FoundSentence> found,
                                     const Reader& reader,
                                     const WordNet& words) {
  const bool is_list = asks_for_list(question);
  const std::size_t most = std::min(found.size(), is_list ? kMostReadForList : kMostRead);
  const Reading reading(question, found.empty() ? 0.0 : found.front().sentence.relevance, reader,
                        words);
  std::vector<ReadAnswer> answers;
  for (std::size_t at = 0; at < most; at += kReadTogether) {
    auto further = reading.read(found.subspan(at, std::min(kReadTogether, most - at)));
    const double surest = surest_of(further);
    std::move(further.begin(), further.end(), std::back_inserter(answers));
    if (is_list ? surest < kWorthwhile && at > 0 : surest >= kSettled) break;
  }
  std::stable_sort(answers.begin(), answers.end(),
                   [](const ReadAnswer& a, const ReadAnswer& b) { return a.score > b.score; });
  return answers;
}

}  // namespace quern
