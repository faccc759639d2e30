#include "query/plan/find_answers.h"

#include <algorithm>

#include "query/plan/candidates.h"
#include "query/plan/guarded.h"
#include "query/plan/nearby_words.h"
#include "query/question/match.h"

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

}  // namespace

Answers find_answers(FactReader& reader, const Question& question, const WordNet& words) {
  Answers result;
  result.question = question.text;
  std::vector<Match> matches;
  std::vector<NearMiss> nearest;
  try {
    guarded(reader, [&] {
      NearbyWords nearby(reader);
      find_candidates(reader, question, [&](const FactRow& row) {
        const IsNearby is_nearby = [&](const QuestionWord& word, Scope scope) {
          return nearby.holds(row, word, scope);
        };
        auto match = match_fact(question, row, words, is_nearby);
        if (match) {
          matches.push_back(*std::move(match));
        } else if (matches.empty()) {
          keep_nearest(nearest, {row, nearness(question, row, words, is_nearby)});
        }
      });
    });
  } catch (const QueryInterrupted&) {
    result.is_partial = true;
  }
  result.answers = group_answers(question, std::move(matches));
  if (result.answers.empty()) {
    for (NearMiss& miss : nearest)
      result.nearest.push_back(std::move(miss.row));
  }
  return result;
}

}  // namespace quern
