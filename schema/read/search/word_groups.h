#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/read/question_word.h"

namespace quern {

/// Ways to write one word of a question that weigh the same: its own forms, or words near it.
struct WordGroup {
  std::string query;      ///< For FTS5: the forms as alternatives. Empty: only dates say it.
  std::size_t word = 0;   ///< Which of the question's words.
  std::size_t count = 0;  ///< In how many sentences they stand, at most.
  double weight = 0.0;  ///< What a sentence gains that holds one (Robertson & Spärck Jones 1976).
  std::string in_date;  ///< "-01-" or "2025-": what a date holds that says the same, or empty.
};

/// The groups of all words, the rarest first; those that stand nowhere are left out.
[[nodiscard]] std::vector<WordGroup> word_groups(FactReader& reader,
                                                 std::span<const QuestionWord> words);

}  // namespace quern
