#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/read/question_word.h"
#include "schema/statement.h"

namespace quern {

/// Words of a question that name somebody together, by their places in the list.
struct NamedSentences {
  std::vector<std::size_t> words;
  std::vector<RowId> sentences;  ///< That say something of whom they name, under whatever name.
};

/// For each name of the question the sentences whose facts mean it, pronouns too ("She resigned").
/// A name that very many facts mean has none: its sentences are found by other words.
[[nodiscard]] std::vector<NamedSentences> named_sentences(FactReader& reader,
                                                          std::span<const QuestionWord> words);

}  // namespace quern
