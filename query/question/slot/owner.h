#pragma once

#include <string>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/question.h"

namespace quern {

/// What answers "whose header" in a phrase: the name before the possessive mark in "Hwang's
/// header". `words` are those of the text. Empty if there is none.
[[nodiscard]] std::string owner_in(const std::string& text,
                                   const std::vector<TextWord>& words,
                                   const Question& question);

}  // namespace quern
