#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "ingest/language/text/sentence.h"

namespace quern {

/// Reads all sentences of a CoNLL-U file (https://universaldependencies.org/format.html). Comments
/// and multiword tokens are kept, empty nodes are skipped. Spans count bytes of the text that the
/// words and their SpaceAfter make up, sentences being one space apart. Reads SpaceAfter=No and
/// Name= from MISC. Throws std::runtime_error, naming the line by number, on malformed input.
[[nodiscard]] std::vector<Sentence> read_conllu(std::istream& input);

/// The sentence as CoNLL-U, closed by an empty line. What is not known is "_". MISC holds
/// SpaceAfter=No, and Name= for words inside a name.
[[nodiscard]] std::string to_conllu(const Sentence& sentence);

}  // namespace quern
