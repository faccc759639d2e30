#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/question/match.h"
#include "query/question/question.h"

namespace quern {

/// Further facts of an answer are not kept.
inline constexpr std::size_t kMostFactsOfAnswer = 20;

/// One answer with the facts that give it, the best first.
struct Answer {
  std::string text;
  double confidence = 0.0;         ///< [0, 1]
  std::vector<FactRow> facts;      ///< None: it was only read in a sentence.
  std::optional<FactRow> read_in;  ///< That sentence, where no fact holds the words.
  bool is_read = false;            ///< The reader found it; no fact was seen to answer.
  std::int64_t sentences = 0;
  std::int64_t documents = 0;
  std::string question = {};          ///< What it answers, where another answer rests on it.
  std::vector<Answer> premises = {};  ///< The answers that it rests on.
  bool is_count = false;              ///< It counts its premises.
};

/// What a question comes to.
struct Answers {
  std::string question;
  std::vector<Answer> answers;    ///< The likest first; empty: no fact answers.
  std::optional<FactRow> almost;  ///< Where none answers: what agrees but for one word.
  std::vector<FactRow> nearest;   ///< Where none answers: what else comes nearest.
  bool is_partial = false;        ///< It was stopped before the end.
  bool has_more = false;          ///< Its words are so common that only the newest were looked at.
};

/// What a match has to be like beside one of that likeness, not to be left out.
[[nodiscard]] double least_beside(const Question& question, double best);

/// Groups matches by what they answer, whatever the wording; leaves out what matches much less well
/// than the best, and facts inferred from a sentence whose own words answer.
[[nodiscard]] std::vector<Answer> group_answers(const Question& question,
                                                std::vector<Match> matches);

/// Whether the two say the same: one says all that the other does, of the same head ("Obama" and
/// "President Barack Obama").
[[nodiscard]] bool is_same_answer(const std::string& a, const std::string& b);

}  // namespace quern
