#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/read/question_word.h"
#include "schema/statement.h"

namespace quern {

/// A sentence that holds words of a question, with what else tells whether it answers.
struct RankedSentence {
  RowId id = 0;
  double relevance = 0.0;  ///< What the words it holds weigh; see ranked_sentences.cpp.
  std::string text;
  std::string document;
  std::string title;
  std::string date;
  std::string source;
  std::string url;
  std::int64_t position = 0;  ///< In the document, from 0.
  std::int64_t begin = 0;     ///< Bytes into the document.
  std::int64_t end = 0;
  /// Of each word of the question, whether the sentence, its title or date says it in some way.
  std::vector<bool> says;
};

struct RankedSentences {
  std::vector<RankedSentence> sentences;  ///< The most relevant first.
  bool has_more = false;  ///< All words are so common that only the newest were looked at.
};

/// The sentences of the whole collection that hold most of what the words say, in themselves or in
/// their title and date; rare words weigh more. The order in which articles came in plays no part
/// unless `has_more`. Costs about the same in a large database as in a small one. Throws
/// SQLite::Exception.
[[nodiscard]] RankedSentences rank_sentences(FactReader& reader,
                                             std::span<const QuestionWord> words,
                                             std::size_t most);

}  // namespace quern
