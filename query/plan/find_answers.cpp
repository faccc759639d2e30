#include "query/plan/find_answers.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "query/plan/entity_names.h"
#include "query/plan/nearby_words.h"
#include "query/plan/read_answers.h"
#include "query/plan/unsaid.h"
#include "query/question/contradiction.h"
#include "query/question/match.h"
#include "query/question/missing_words.h"
#include "query/question/opposite.h"
#include "schema/guarded.h"
#include "schema/read/search/found_sentences.h"
#include "schema/read/select.h"

namespace quern {
namespace {

constexpr std::size_t kMostNearest = 3;
constexpr double kLeastNear = 0.5;

void keep_nearest(std::vector<NearMiss>& nearest, NearMiss miss) {
  if (miss.likeness < kLeastNear) return;
  const auto place = std::find_if(nearest.begin(), nearest.end(), [&](const NearMiss& other) {
    return other.likeness < miss.likeness;
  });
  nearest.insert(place, std::move(miss));
  if (nearest.size() > kMostNearest) nearest.pop_back();
}

/// What a fact of that sentence is worth beside those of the most relevant one. All that a list is
/// asked of stands in sentences that say it in their own ways, if of those and of that time whom
/// and which the question names.
double fit_of(const Question& question,
              const FoundSentence& sentence,
              std::span<const FoundSentence> found) {
  static constexpr double kOtherTime = 0.5;
  if (!asks_for_list(question)) return std::sqrt(relevance_share(sentence, found));
  const Unsaid unsaid = unsaid_in(question, sentence.sentence);
  return (unsaid.is_other_time ? kOtherTime : 1.0) / (1.0 + unsaid.names);
}

/// "Who bought Beta?" has all but a word of the fact that Acme sold Beta.
bool agrees_but_for_a_word(const Question& question, const FactRow& fact) {
  const bool has_more_words = question.words.size() > 1 && question.wanted != Wanted::topic;
  return has_more_words && missing_words(question, fact) == 1;
}

/// What the facts of the sentences say to the question's pattern.
struct Matched {
  std::vector<Match> matches;
  std::vector<NearMiss> nearest;
  double best = 0.0;  ///< Likeness.
};

void match_facts(FactReader& reader,
                 const Question& question,
                 const WordNet& words,
                 const KindsOf& kinds_of,
                 NearbyWords& nearby,
                 std::span<FoundSentence> found,
                 Matched& matched) {
  SentenceFacts facts(reader);
  const auto opposite = opposite_of(question);
  for (FoundSentence& sentence : found) {
    const double fit = fit_of(question, sentence, found);
    if (fit < least_beside(question, matched.best)) {
      if (asks_for_list(question)) continue;
      break;  // All behind it fit no better.
    }
    facts.load(sentence);
    const Kinds kinds = kinds_of(sentence.sentence.document);
    for (const FactRow& row : sentence.facts) {
      const IsNearby is_nearby = nearby.beside(row);
      auto match = match_fact(question, row, words, is_nearby, kinds);
      if (!match && opposite)
        match = denial_by(match_fact(*opposite, row, words, is_nearby, kinds));
      if (match) {
        match->likeness *= fit;
        matched.best = std::max(matched.best, match->likeness);
        matched.matches.push_back(*std::move(match));
      } else if (matched.matches.empty()) {
        keep_nearest(matched.nearest, {row, nearness(question, row, words, is_nearby)});
      }
    }
  }
}

bool has_words(const FactRow& fact, const std::string& text) {
  return fact.subject.find(text) != std::string::npos ||
         fact.object.find(text) != std::string::npos;
}

/// The facts of the sentence that was read.
std::span<const FactRow> facts_beside(std::span<const FoundSentence> found, const FactRow& place) {
  const auto sentence = std::find_if(found.begin(), found.end(), [&](const FoundSentence& one) {
    return one.sentence.document == place.document && one.sentence.position == place.sentence_index;
  });
  return sentence == found.end() ? std::span<const FactRow>() : sentence->facts;
}

/// Leaves out what a fact of the sentence that holds the words tells otherwise.
void leave_out_contradicted(const Question& question,
                            const WordNet& words,
                            const KindsOf& kinds_of,
                            NearbyWords& nearby,
                            std::span<const FoundSentence> found,
                            std::vector<ReadAnswer>& readings) {
  if (readings.empty() || !can_be_contradicted(question)) return;
  const auto reversed = reversed_of(question);
  std::erase_if(readings, [&](const ReadAnswer& reading) {
    const Kinds kinds = kinds_of(reading.sentence.document);
    const auto facts = facts_beside(found, reading.sentence);
    return std::any_of(facts.begin(), facts.end(), [&](const FactRow& fact) {
      return has_words(fact, reading.text) &&
             contradicts(question, reversed, fact, words, nearby.beside(fact), kinds);
    });
  });
}

/// The reader's answers are told by the facts of their sentences.
void load_read(FactReader& reader, std::size_t most, std::span<FoundSentence> found) {
  SentenceFacts facts(reader);
  for (FoundSentence& sentence : found.first(std::min(most, found.size()))) {
    if (sentence.facts.empty()) facts.load(sentence);
  }
}

/// Does the work as far as it is let. True: it was stopped.
template <class Work>
bool is_stopped(const FactReader& reader, const Work& work) {
  try {
    guarded(reader, work);
    return false;
  } catch (const QueryInterrupted&) {
    return true;
  }
}

}  // namespace

Answers find_answers(FactReader& reader,
                     const Question& question,
                     const WordNet& words,
                     const Reader* sentences,
                     const AnswerBounds& bounds) {
  Answers result;
  result.question = question.text;
  EntityNames names(reader);
  NearbyWords nearby(reader);
  const KindsOf kinds_of = [&](const std::string& document) {
    return Kinds(words, names.of(document));
  };
  FoundSentences found;
  Matched matched;
  result.is_partial = is_stopped(reader, [&] {
    // One state of the database, and no lock for each statement.
    const Snapshot snapshot(reader.database());
    found = find_sentences(reader, question.words);
    if (question.has_pattern)
      match_facts(reader, question, words, kinds_of, nearby, found.sentences, matched);
    if (sentences != nullptr) load_read(reader, most_read(question), found.sentences);
  });
  result.has_more = found.has_more;
  result.answers = group_answers(question, std::move(matched.matches));
  if (sentences != nullptr && !found.sentences.empty()) {
    std::vector<ReadAnswer> readings;
    const bool is_cut_short = is_stopped(reader, [&] {
      readings = read_answers(question, found.sentences, *sentences, kinds_of, bounds);
      leave_out_contradicted(question, words, kinds_of, nearby, found.sentences, readings);
    });
    result.is_partial = result.is_partial || is_cut_short;
    result.answers =
        with_readings(question, std::move(result.answers), std::move(readings), bounds);
  }
  if (result.answers.empty()) {
    for (NearMiss& miss : matched.nearest) {
      if (!result.almost && agrees_but_for_a_word(question, miss.row)) {
        result.almost = std::move(miss.row);
      } else {
        result.nearest.push_back(std::move(miss.row));
      }
    }
  }
  return result;
}

}  // namespace quern
