#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/article/article.h"
#include "ingest/language/text/sentence.h"

namespace quern {

/// The sentences of some lines of CoNLL-U, one as a rule. Throws ReadError if they are malformed.
[[nodiscard]] std::vector<Sentence> read_conllu_block(const std::string& lines);

/// The id of the document that the sentence begins ("# newdoc id = x" -> "x"; "" where it has
/// none), or nothing if it begins no document.
[[nodiscard]] std::optional<std::string> new_document_id(const Sentence& sentence);

/// A document of these sentences; its text is their words, sentences parted by a space and
/// paragraphs ("# newpar") by a blank line. It has no title.
[[nodiscard]] Article document_of_sentences(std::vector<Sentence> sentences);

}  // namespace quern
