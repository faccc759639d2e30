#pragma once

#include "query/question/answers.h"
#include "query/render/renderer.h"

namespace quern {

/// Writes what a question comes to: as text for the table format, as one line of JSON
/// ({"question", "answers": [{"answer", "confidence", "facts": [...]}]}) for jsonl, and as the rows
/// of the facts behind the answers for every other format. The output is left unfinished.
void render_answers(const Answers& answers, const RenderOptions& options, Output& output);

}  // namespace quern
