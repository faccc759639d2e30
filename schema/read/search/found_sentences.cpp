#include "schema/read/search/found_sentences.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace quern {
namespace {

constexpr std::size_t kMostSentences = 150;
constexpr std::int64_t kMostFacts = 60;  ///< Of one sentence.
/// Relevance of a sentence that surely tells of the matter: a name and a noun of a year of news.
constexpr double kMuchSaid = 20.0;

}  // namespace

double relevance_share(const FoundSentence& sentence, std::span<const FoundSentence> found) {
  const double most = found.front().sentence.relevance;
  return most <= 0.0 ? 1.0 : sentence.sentence.relevance / most;
}

double little_said(const FoundSentence& sentence) {
  return 1.0 - std::min(1.0, sentence.sentence.relevance / kMuchSaid);
}

std::vector<const FoundSentence*> under_titles(const std::set<std::string>& titles,
                                               std::span<const FoundSentence> sentences) {
  std::vector<const FoundSentence*> found;
  for (const FoundSentence& sentence : sentences) {
    if (titles.contains(sentence.sentence.title)) found.push_back(&sentence);
  }
  return found;
}

FoundSentences find_sentences(FactReader& reader, std::span<const QuestionWord> words) {
  FoundSentences found;
  RankedSentences ranked = rank_sentences(reader, words, kMostSentences);
  found.has_more = ranked.has_more;
  for (RankedSentence& sentence : ranked.sentences)
    found.sentences.push_back({std::move(sentence), {}});
  return found;
}

SentenceFacts::SentenceFacts(FactReader& reader)
    : facts_(reader.database(),
             "SELECT " + fact_columns() +
                 " FROM fact AS f WHERE f.sentence = :sentence ORDER BY f.id "
                 "LIMIT :most"),
      loader_(reader) {}

void SentenceFacts::load(FoundSentence& sentence) {
  sentence.facts.clear();
  facts_.start(sentence.sentence.id, kMostFacts);
  while (facts_.step()) {
    loader_.load(facts_, row_);
    sentence.facts.push_back(row_);
  }
  facts_.reset();
}

}  // namespace quern
