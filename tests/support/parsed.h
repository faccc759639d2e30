#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/text/sentence.h"

namespace quern {

/// A parsed sentence and the text that its spans point into.
struct Parsed {
  std::string text;
  Sentence sentence;
};

/// Reads "form/lemma/UPOS/head/deprel" words, separated by one space; heads count from 1 and 0
/// marks the root. A sixth field is the XPOS tag, from which the features that clauses look at
/// follow (VBD: finite past; VBZ, VBP: finite present; WDT, WP: relative).
[[nodiscard]] Parsed parsed(std::string_view words);

/// Words separated by one space, "form", or "form/label" where a name has one before; those that
/// begin with a capital are proper nouns.
[[nodiscard]] std::vector<Token> labelled(std::string_view words);

}  // namespace quern
