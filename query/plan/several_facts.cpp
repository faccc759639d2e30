#include "query/plan/several_facts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

#include "query/plan/counted_answer.h"
#include "query/question/parts/question_parts.h"

namespace quern {
namespace {

constexpr std::size_t kMostSteps = 2;       ///< Descriptions inside one another, or side by side.
constexpr std::size_t kMostParted = 2;      ///< Ways to part one question.
constexpr std::size_t kMostCandidates = 3;  ///< Whom one description may mean.
constexpr double kSure = 0.8;               ///< Of one sentence that tells all.
constexpr double kLeastJoined = 0.5;
/// Who is meant may be doubtful: that something is told of him speaks for him.
constexpr AnswerBounds kCandidates{0.2, 0.2, true};

bool is_sure(const Answers& answers) {
  return !answers.answers.empty() && answers.answers.front().confidence >= kSure;
}

/// Whom a description may mean: an answer with a name.
struct Candidate {
  std::string name;
  Answer premise;
};

std::vector<Candidate> candidates_of(const QuestionParts& parts,
                                     const Asking& asking,
                                     Answers& whole) {
  const auto inner = asking.read(parts.inner);
  if (!inner) return {};
  Answers found = asking.ask(*inner, kCandidates);
  whole.is_partial |= found.is_partial;
  whole.has_more |= found.has_more;
  std::vector<Candidate> candidates;
  for (Answer& answer : found.answers) {
    Candidate candidate{name_in(answer.text), std::move(answer)};
    const bool says_nothing =
        candidate.name.empty() || parts.inner.find(candidate.name) != std::string::npos;
    if (says_nothing || candidates.size() == kMostCandidates) continue;
    candidate.premise.question = parts.inner;
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

/// Each of the two speaks for the other: what is told of nobody else was told of the one meant.
double joined_confidence(double inner, double outer) {
  return std::sqrt(inner * outer);
}

Answers answer_in_steps(const Question& question, const Asking& asking, std::size_t steps);

/// What is told of the one whom a description may mean.
std::vector<Answer> answers_about(const Candidate& candidate,
                                  const QuestionParts& parts,
                                  const Asking& asking,
                                  std::size_t steps) {
  const auto outer = asking.read(outer_question(parts, candidate.name));
  if (!outer) return {};
  std::vector<Answer> answers = answer_in_steps(*outer, asking, steps).answers;
  for (Answer& answer : answers) {
    answer.confidence = joined_confidence(candidate.premise.confidence, answer.confidence);
    answer.premises.insert(answer.premises.begin(), candidate.premise);
  }
  std::erase_if(answers, [&](const Answer& answer) {
    return answer.confidence < kLeastJoined || is_same_answer(answer.text, candidate.name);
  });
  return answers;
}

/// Whether both rest on the same: on one meaning of the description, or on none.
bool rest_on_same(const Answer& a, const Answer& b) {
  if (a.premises.empty() || b.premises.empty()) return a.premises.empty() && b.premises.empty();
  return a.premises.front().text == b.premises.front().text;
}

/// The surest, and what rests on the same; of a list all. Each once.
std::vector<Answer> surest(const Question& question, std::vector<Answer> answers) {
  std::stable_sort(answers.begin(), answers.end(),
                   [](const Answer& a, const Answer& b) { return a.confidence > b.confidence; });
  std::vector<Answer> kept;
  for (Answer& answer : answers) {
    const bool is_known = std::any_of(kept.begin(), kept.end(), [&](const Answer& other) {
      return is_same_answer(other.text, answer.text);
    });
    const bool is_wanted =
        asks_for_list(question) || kept.empty() || rest_on_same(kept.front(), answer);
    if (!is_known && is_wanted) kept.push_back(std::move(answer));
  }
  return kept;
}

// "Who directed the film that won?" is not answered by the film, which more surely says what won.
// Of who is what ("the mayor of Norvik") too many sentences seem to tell.
void drop_meant(const std::vector<Candidate>& candidates, Answers& whole) {
  std::erase_if(whole.answers, [&](const Answer& answer) {
    return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
      return candidate.premise.confidence > answer.confidence &&
             is_same_answer(candidate.name, answer.text);
    });
  });
}

Answers answer_in_steps(const Question& question, const Asking& asking, std::size_t steps) {
  Answers whole = asking.ask(question, {});
  if (steps == 0) return whole;
  std::vector<Answer> joined;
  for (std::size_t i = 0; i < std::min(kMostParted, question.parts.size()) && joined.empty(); ++i) {
    const QuestionParts& parts = question.parts[i];
    const auto candidates = candidates_of(parts, asking, whole);
    if (parts.is_event) drop_meant(candidates, whole);
    if (is_sure(whole)) return whole;
    for (const Candidate& candidate : candidates) {
      auto answers = answers_about(candidate, parts, asking, steps - 1);
      std::move(answers.begin(), answers.end(), std::back_inserter(joined));
    }
  }
  if (joined.empty()) return whole;
  std::move(whole.answers.begin(), whole.answers.end(), std::back_inserter(joined));
  whole.answers = surest(question, std::move(joined));
  whole.nearest.clear();
  return whole;
}

}  // namespace

Answers answer_from_several(const Question& question, const Asking& asking) {
  Answers answers = answer_in_steps(question, asking, kMostSteps);
  if (answers.answers.empty()) {
    if (auto count = counted_answer(question, asking)) {
      answers.answers.push_back(*std::move(count));
      answers.nearest.clear();
    }
  }
  return answers;
}

}  // namespace quern
