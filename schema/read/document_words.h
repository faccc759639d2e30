#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "schema/fact_reader.h"
#include "schema/read/question_word.h"
#include "schema/statement.h"

namespace quern {

/// Whether words stand in documents. Remembers what it looked up. The reader has to outlive it; its
/// look-ups throw SQLite::Exception.
class DocumentWords {
 public:
  explicit DocumentWords(FactReader& reader);

  /// Whether a sentence of the document holds the word in one of its own forms.
  [[nodiscard]] bool holds(const std::string& document, const QuestionWord& word);

 private:
  struct Range {
    std::int64_t first = 0;
    std::int64_t last = -1;
  };
  [[nodiscard]] Range sentences_of(const std::string& document);

  Statement range_;
  Statement find_;
  const Dialect* dialect_;
  std::map<std::string, Range> ranges_;
  std::map<std::pair<std::string, std::string>, bool> known_;
};

}  // namespace quern
