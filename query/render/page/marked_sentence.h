#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/fact_row.h"

namespace quern {

/// A sentence as HTML, with the subjects, predicates and objects of its facts marked:
/// `<mark class="s" data-s="31 32" data-o="33">`, where the class is that of the first fact.
class MarkedSentence {
 public:
  /// Marks the words of a fact of the sentence. Further facts than some hundred stay unmarked.
  void add(const FactRow& row);

  /// `sentence`, which begins at that byte of its document. Forgets the facts.
  [[nodiscard]] std::string html(const std::string& sentence, std::int64_t sentence_begin);

 private:
  struct Mark {
    std::size_t begin = 0;  ///< Bytes into the document.
    std::size_t end = 0;
    char part = 's';
    std::int64_t fact = 0;
  };

  void add(const std::string& spans, char part, std::int64_t fact);

  std::vector<Mark> marks_;
};

}  // namespace quern
