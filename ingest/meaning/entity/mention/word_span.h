#pragma once

#include "ingest/language/text/token.h"

namespace quern {

/// Words of a sentence: [begin, end).
struct WordSpan {
  TokenIndex begin;
  TokenIndex end;
};

}  // namespace quern
