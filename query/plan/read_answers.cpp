#include "query/plan/read_answers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "query/plan/read_spans.h"
#include "query/plan/unsaid.h"
#include "query/question/fact_text.h"
#include "query/question/slot/answer_phrase.h"

namespace quern {
namespace {

/// Sentences that are read at a time; what they say tells whether more are.
constexpr std::size_t kReadTogether = 2;
constexpr std::size_t kReadTogetherForList = 6;
constexpr std::size_t kMostRead = 6;
constexpr std::size_t kMostReadForList = 48;
constexpr double kSurestReading = 0.95;
constexpr double kSettled = 0.8;      ///< So sure of one answer, no further sentence is read.
constexpr double kSure = 0.5;         ///< Sentences of the same title may tell more of a list.
constexpr double kWorthwhile = 0.15;  ///< A list is read on where something is so sure.
/// Of the log-odds, for a sentence that holds nothing asked, as ingest/train/reader/calibrate.py
/// fits it; what a list is asked of stands in sentences that say it in their own ways.
constexpr double kLessRelevant = 3.8;
constexpr double kLessRelevantInList = 1.5;
/// Of the log-odds, for a sentence that says as little as it may; not of a list's parts, which many
/// sentences tell.
constexpr double kLittleSaid = 1.0;
/// Of the log-odds: for what may be of another kind, which only a list's parts are held to, and
/// what is known to be of another.
constexpr double kOtherKindInList = 3.0;
constexpr double kNoSuchKindInList = 3.0;
constexpr double kNoSuchKind = 1.6;
/// Of the log-odds: for a name, and for a time of the question that the sentence does not tell of.
constexpr double kUnsaidName = 2.5;
constexpr double kOtherTime = 2.5;
/// Of the log-odds, for somebody whose thing or people the sentence tells of: "Berg's party".
constexpr double kOwner = 2.0;
constexpr double kLeastSpan = 0.05;

/// The words that were read, with the heads that facts of the sentence have among them.
std::vector<TextWord> words_of(const std::string& text, const FoundSentence& found) {
  auto words = text_words(text);
  const auto mark = [&](const std::string& phrase, const std::string& heads) {
    const std::size_t at = heads.empty() ? std::string::npos : phrase.find(text);
    if (at == std::string::npos) return;
    auto phrase_words = text_words(phrase);
    mark_heads(heads, phrase_words);
    mark_like(phrase_words, at, words);
  };
  for (const FactRow& fact : found.facts) {
    mark(fact.subject, fact.subject_heads);
    mark(fact.object, fact.object_heads);
  }
  return words;
}

/// Of the log-odds, for how far words are not known to be of the kind that is asked for.
double doubt_of_kind(const Question& question,
                     const std::vector<TextWord>& words,
                     const Kinds& kinds) {
  if (question.kind.empty()) return 0.0;
  const double likeness = kinds.kind_likeness(words, question.kind);
  if (!asks_for_list(question)) return likeness == 0.0 ? kNoSuchKind : 0.0;
  return likeness == 0.0 ? kNoSuchKindInList : kOtherKindInList * (1.0 - likeness);
}

/// Of the log-odds, for names and a time of the question that the sentence does not tell of.
double doubt_of_unsaid(const Question& question, const RankedSentence& sentence) {
  const Unsaid unsaid = unsaid_in(question, sentence);
  return kUnsaidName * unsaid.names + (unsaid.is_other_time ? kOtherTime : 0.0);
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
  row.source = sentence.source;
  row.url = sentence.url;
  row.sentence = sentence.text;
  row.sentence_index = sentence.position;
  row.sentence_begin = sentence.begin;
  row.sentence_end = sentence.end;
  return row;
}

/// What some sentences answer.
struct Batch {
  std::vector<ReadAnswer> answers;
  double surest = 0.0;  ///< Of the answers.
  double best = 0.0;    ///< Whatever the kind: such sentences tell of the matter.
};

/// Reads sentences for one question.
class Reading {
 public:
  Reading(const Question& question,
          std::span<const FoundSentence> found,
          const Reader& reader,
          const KindsOf& kinds_of)
      : question_(question),
        is_list_(asks_for_list(question)),
        event_words_(event_words(question)),
        found_(found),
        reader_(reader),
        kinds_of_(kinds_of) {}

  [[nodiscard]] Batch read(std::span<const FoundSentence* const> sentences) const;

  /// How likely an answer may be at most that is found in the sentence.
  [[nodiscard]] double most_likely(const FoundSentence& sentence) const {
    return less_likely(kSurestReading, doubt_of(sentence));
  }

 private:
  /// Of the log-odds, for how far the sentence is from what is asked.
  [[nodiscard]] double doubt_of(const FoundSentence& sentence) const;
  [[nodiscard]] bool asks_for_people(const Kinds& kinds) const;
  [[nodiscard]] bool says_event(const FoundSentence& found) const;
  void add(const FoundSentence& found,
           const Reader::Reading& reading,
           double doubt,
           Batch& batch) const;

  const Question& question_;
  bool is_list_;
  std::vector<std::size_t> event_words_;
  std::span<const FoundSentence> found_;
  const Reader& reader_;
  const KindsOf& kinds_of_;
};

bool Reading::says_event(const FoundSentence& found) const {
  return std::all_of(event_words_.begin(), event_words_.end(),
                     [&](std::size_t word) { return found.sentence.says[word]; });
}

void Reading::add(const FoundSentence& found,
                  const Reader::Reading& reading,
                  double doubt,
                  Batch& batch) const {
  const auto [begin, end] =
      with_noun(found.sentence.text, whole_name(found.sentence.text, reading.span), question_.kind);
  const std::string text = words_in(found.sentence.text, {begin, end});
  const Kinds kinds = kinds_of_(found.sentence.document);
  if (is_title_of_asked(question_, found.sentence.text, {begin, end})) return;
  for (std::string& part : is_list_ ? listed(text) : std::vector{text}) {
    const auto words = words_of(part, found);
    if (!can_answer(question_, words, kinds)) continue;
    const std::size_t at = begin + text.find(part);
    const Span titled = with_title(found.sentence.text, {at, at + part.size()});
    const double of_kind =
        doubt_of_kind(question_, words_of(words_in(found.sentence.text, titled), found), kinds) +
        (asks_for_people(kinds) && is_owner(found.sentence.text, titled) ? kOwner : 0.0);
    batch.best = std::max(batch.best, less_likely(reading.score, doubt));
    ReadAnswer answer;
    answer.text = std::move(part);
    answer.score = less_likely(reading.score, doubt + of_kind);
    answer.sentence = place_of(found.sentence);
    answer.says_event = says_event(found);
    if (const FactRow* const fact = fact_with(found, answer.text)) answer.fact = *fact;
    batch.surest = std::max(batch.surest, answer.score);
    batch.answers.push_back(std::move(answer));
  }
}

bool Reading::asks_for_people(const Kinds& kinds) const {
  return question_.wanted == Wanted::phrase &&
         (question_.is_person || (!question_.kind.empty() && kinds.is_people(question_.kind)));
}

double Reading::doubt_of(const FoundSentence& sentence) const {
  const double less_relevant = 1.0 - relevance_share(sentence, found_);
  const double of_search =
      is_list_ ? kLessRelevantInList * less_relevant
               : kLessRelevant * less_relevant + kLittleSaid * little_said(sentence);
  return of_search + doubt_of_unsaid(question_, sentence.sentence);
}

Batch Reading::read(std::span<const FoundSentence* const> sentences) const {
  std::vector<Reader::Passage> passages;
  passages.reserve(sentences.size());
  for (const FoundSentence* const sentence : sentences)
    passages.push_back({sentence->sentence.title, sentence->sentence.text});
  const auto suits = [&](std::size_t passage, Span span) {
    const FoundSentence& sentence = *sentences[passage];
    return can_answer(question_, sentence, span, kinds_of_(sentence.sentence.document));
  };
  auto readings = reader_.read(question_.text, passages, suits);
  Batch batch;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const double doubt = doubt_of(*sentences[i]);
    join_titles(sentences[i]->sentence.text, readings[i]);
    for (const Reader::Reading& reading : readings[i]) {
      if (reading.score >= kLeastSpan) add(*sentences[i], reading, doubt, batch);
    }
  }
  return batch;
}

/// Of the articles that surely tell a part of a list.
std::set<std::string> titles_of(const std::vector<ReadAnswer>& answers) {
  std::set<std::string> titles;
  for (const ReadAnswer& answer : answers) {
    const std::string& title = answer.sentence.title;
    if (answer.score >= kSure && !title.empty()) titles.insert(title);
  }
  return titles;
}

}  // namespace

std::size_t most_read(const Question& question) {
  return asks_for_list(question) ? kMostReadForList : kMostRead;
}

bool can_answer(const Question& question,
                const FoundSentence& found,
                Span span,
                const Kinds& kinds) {
  const std::string text = words_in(found.sentence.text, span);
  const auto parts = asks_for_list(question) ? listed(text) : std::vector{text};
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return can_answer(question, words_of(part, found), kinds);
  });
}

std::vector<ReadAnswer> read_answers(const Question& question,
                                     std::span<const FoundSentence> found,
                                     const Reader& reader,
                                     const KindsOf& kinds_of,
                                     const AnswerBounds& bounds) {
  const bool is_list = asks_for_list(question);
  const std::size_t most = std::min(found.size(), most_read(question));
  const Reading reading(question, found, reader, kinds_of);
  std::vector<ReadAnswer> answers;
  const std::size_t together = is_list ? kReadTogetherForList : kReadTogether;
  double surest = is_list ? bounds.least_listed : bounds.least_read;
  std::size_t at = 0;
  const auto read = [&](std::span<const FoundSentence* const> sentences) {
    Batch batch = reading.read(sentences);
    std::move(batch.answers.begin(), batch.answers.end(), std::back_inserter(answers));
    return batch;
  };
  while (at < most) {
    std::vector<const FoundSentence*> next;
    for (; at < most && next.size() < together; ++at) {
      if (at == 0 || reading.most_likely(found[at]) >= surest) next.push_back(&found[at]);
    }
    if (next.empty()) break;
    const Batch further = read(next);
    const bool is_first = next.front() == &found.front();
    if (is_list ? further.best < kWorthwhile && !is_first : further.surest >= kSettled) break;
    if (!is_list && !bounds.keeps_rivals) surest = std::max(surest, further.surest);
  }
  if (is_list) read(under_titles(titles_of(answers), found.first(most).subspan(at)));
  std::stable_sort(answers.begin(), answers.end(),
                   [](const ReadAnswer& a, const ReadAnswer& b) { return a.score > b.score; });
  return answers;
}

}  // namespace quern
