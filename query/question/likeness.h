#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "query/question/fact_reading.h"
#include "query/question/fact_text.h"
#include "query/question/question.h"

namespace quern {

/// Where a word may stand: in the sentence; there or in the title; in the document.
enum class Scope : std::uint8_t { sentence, titled_sentence, document };

/// Whether that of the fact holds the word in any form.
using IsNearby = std::function<bool(const QuestionWord&, Scope)>;

/// How far the word of a fact stands for that of the question: 0 to 1.
[[nodiscard]] double word_likeness(const QuestionWord& word, std::string_view key);

/// The best likeness among the words.
[[nodiscard]] double best_likeness(const QuestionWord& word, const std::vector<TextWord>& words);

/// How far a fact's phrase means what the question's phrase does: 0 to 1. The heads have to agree;
/// what else the question says has to stand in the fact's phrase or, where the phrase says less
/// ("the team" for "the Afghan team"), nearby.
[[nodiscard]] double phrase_likeness(const QuestionPhrase& phrase,
                                     const std::vector<TextWord>& words,
                                     const IsNearby& is_nearby);

/// The same of a fact's phrase under either of its names.
[[nodiscard]] double phrase_likeness(const QuestionPhrase& phrase,
                                     const FactPhrase& fact_phrase,
                                     const IsNearby& is_nearby);

/// How far the predicates agree. Words of the fact that the question lacks count against it.
[[nodiscard]] double predicate_likeness(const Question& question, const FactReading& fact);

}  // namespace quern
