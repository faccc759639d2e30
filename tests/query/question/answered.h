#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/question/wordnet.h"
#include "tests/support/parsed.h"

namespace quern {

/// The dictionary where Debian puts it.
[[nodiscard]] const WordNet& dictionary();

/// A question with its parse: of each word "lemma/UPOS/head/deprel", and an XPOS tag if need be
/// (NNS: a plural). Marks at a word's end are words of their own; they hang on the root and have no
/// parse.
[[nodiscard]] Parsed asked(std::string_view question, std::string_view parse);

/// The answers, separated by "; ", or why it is no question. Facts are lines as reading() takes
/// them, with "argument=role/preposition/words" beside its own; those words stand in the sentence.
[[nodiscard]] std::string answered(const Parsed& question, const std::vector<std::string>& facts);

/// The same of a question that parsed() reads.
[[nodiscard]] std::string answered(const std::string& question,
                                   const std::vector<std::string>& facts);

}  // namespace quern
