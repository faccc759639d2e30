#pragma once

#include "ingest/language/text/sentence.h"

namespace quern {

/// The sentence with its dateline apart: the words before the first dash of "OSLO (Kray) - The port
/// closed", if they are but a place, a source and a date. They hang on the main verb as a list.
/// Precondition: the sentence is parsed. It stays a tree.
[[nodiscard]] Sentence with_dateline_apart(const Sentence& sentence);

}  // namespace quern
