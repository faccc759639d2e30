#include "query/plan/search/found_sentences.h"

#include <cstddef>
#include <string>
#include <utility>

#include "query/plan/row_loader.h"
#include "schema/statement.h"

namespace quern {
namespace {

constexpr std::size_t kMostSentences = 150;
constexpr std::int64_t kMostFacts = 60;  ///< Of one sentence.

}  // namespace

double relevance_share(const FoundSentence& sentence, std::span<const FoundSentence> found) {
  const double most = found.front().sentence.relevance;
  return most <= 0.0 ? 1.0 : sentence.sentence.relevance / most;
}

FoundSentences find_sentences(FactReader& reader, std::span<const QuestionWord> words) {
  FoundSentences found;
  RankedSentences ranked = rank_sentences(reader, words, kMostSentences);
  found.has_more = ranked.has_more;
  Statement facts(reader.database(), "SELECT " + fact_columns() +
                                         " FROM fact AS f WHERE f.sentence = :sentence ORDER BY "
                                         "f.id LIMIT :most");
  RowLoader loader(reader);
  FactRow row;
  for (RankedSentence& sentence : ranked.sentences) {
    FoundSentence& next = found.sentences.emplace_back();
    facts.start(sentence.id, kMostFacts);
    while (facts.step()) {
      loader.load(facts, row);
      next.facts.push_back(row);
    }
    facts.reset();
    next.sentence = std::move(sentence);
  }
  return found;
}

}  // namespace quern
