#pragma once

#include <vector>

#include "ingest/language/text/token.h"
#include "query/question/question.h"

namespace quern {

/// A question as far as it is read. The functions that read it fill in what they find.
struct QuestionDraft {
  Question question;
  bool is_open = false;          ///< It is known what is asked for.
  std::vector<TokenIndex> read;  ///< Heads that are read already.
};

}  // namespace quern
