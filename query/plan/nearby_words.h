#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/likeness.h"
#include "query/question/question.h"
#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/statement.h"

namespace quern {

/// Whether words stand in the sentence, the title or the document of a fact. Remembers what it
/// looked up. The reader has to outlive it; its look-ups throw SQLite::Exception.
class NearbyWords {
 public:
  explicit NearbyWords(FactReader& reader);

  [[nodiscard]] bool holds(const FactRow& row, const QuestionWord& word, Scope scope);

 private:
  struct Range {
    std::int64_t first = 0;
    std::int64_t last = -1;
  };
  [[nodiscard]] Range sentences_of(const std::string& document);

  /// A text's words, remembered until another text comes: facts follow each other by sentence.
  class LastText {
   public:
    [[nodiscard]] const std::vector<TextWord>& words_of(const std::string& text);

   private:
    std::string text_;
    std::vector<TextWord> words_;
  };

  Statement range_;
  Statement find_;
  const Dialect* dialect_;
  std::map<std::string, Range> ranges_;
  std::map<std::pair<std::string, std::string>, bool> known_;
  LastText sentence_;
  LastText title_;
};

}  // namespace quern
