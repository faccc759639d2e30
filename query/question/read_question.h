#pragma once

#include <string_view>
#include <variant>

#include "ingest/language/text/sentence.h"
#include "query/question/question.h"
#include "query/question/vocabulary.h"

namespace quern {

/// Reads a parsed question: who, what, which, where, when, why, how, how many, whose, yes or no,
/// "list ...", "tell me about ...". `text` is what the spans of the sentence count in.
[[nodiscard]] std::variant<Question, NotUnderstood> read_question(const Sentence& sentence,
                                                                  std::string_view text,
                                                                  const Vocabulary& vocabulary);

}  // namespace quern
