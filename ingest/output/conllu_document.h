#pragma once

#include <span>
#include <string>

#include "ingest/language/text/sentence.h"
#include "schema/document.h"

namespace quern {

/// The sentences as CoNLL-U, names in MISC. Comments that came with them are kept; sentences
/// without any get "# newdoc id", "# newpar", "# sent_id" (numbered through the document, from 1)
/// and "# text".
[[nodiscard]] std::string write_conllu(const Document& document,
                                       std::span<const Sentence> sentences);

}  // namespace quern
