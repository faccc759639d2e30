#pragma once

#include "query/question/answers.h"
#include "query/render/renderer.h"

namespace quern {

/// Writes what a question comes to: as text for the table format, as one line of JSON
/// ({"question", "answers": [{"answer", "confidence", "facts": [...]}]}) for jsonl, and as the rows
/// of the facts behind the answers for every other format. The output is left unfinished.
void render_answers(const Answers& answers, const RenderOptions& options, Output& output);

/// " (possible; 2 sentences in 2 documents)": what keeps an answer from being a plain one, and how
/// much stands behind it. Empty where that is nothing but one sentence.
[[nodiscard]] std::string notes_of(const Answer& answer);

}  // namespace quern
