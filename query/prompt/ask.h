#pragma once

#include <string>

#include "query/prompt/session_state.h"
#include "query/question/question_reader.h"

namespace quern {

/// Answers a question in English on the session's rows; what is no question is reported. At a
/// terminal pronouns take up what the last answers were about. Throws
/// StoreError where the database is damaged, std::runtime_error where the trained model is missing.
void ask(SessionState& state, QuestionReader& reader, const std::string& line);

}  // namespace quern
