#pragma once

#include <string>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/likeness.h"
#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/read/document_words.h"

namespace quern {

/// Whether words stand in the sentence, the title or the document of a fact. Remembers what it
/// looked up. The reader has to outlive it; its look-ups throw SQLite::Exception.
class NearbyWords {
 public:
  explicit NearbyWords(FactReader& reader) : documents_(reader) {}

  [[nodiscard]] bool holds(const FactRow& row, const QuestionWord& word, Scope scope);

  /// The same of one fact, which has to outlive it, as this object has.
  [[nodiscard]] IsNearby beside(const FactRow& row) {
    return [this, &row](const QuestionWord& word, Scope scope) { return holds(row, word, scope); };
  }

 private:
  /// A text's words, remembered until another text comes: facts follow each other by sentence.
  class LastText {
   public:
    [[nodiscard]] const std::vector<TextWord>& words_of(const std::string& text);

   private:
    std::string text_;
    std::vector<TextWord> words_;
  };

  DocumentWords documents_;
  LastText sentence_;
  LastText title_;
};

}  // namespace quern
