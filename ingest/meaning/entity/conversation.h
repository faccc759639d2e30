#pragma once

#include <cstddef>
#include <vector>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// By token of each sentence: the number of the quotation that it stands in, from 1, or 0. One that
/// is left open ends with its paragraph.
[[nodiscard]] std::vector<std::vector<std::size_t>> quotations_of(const Trees& trees);

/// Where a sentence stands in questions and answers.
struct Turn {
  std::size_t number = 0;
  bool is_asked = false;  ///< Its paragraph ends in a question.
};

/// By sentence. Who asks and who answers change where a paragraph ends in a question.
[[nodiscard]] std::vector<Turn> turns_of(const Trees& trees);

}  // namespace quern
