#pragma once

#include <string_view>
#include <vector>

#include "ingest/article/article.h"
#include "ingest/article/jsonl_reader.h"

namespace quern {

/// Where a phrase stands in a sentence of a document: its words in order, neighbours joined. First
/// place found; empty if a word is not there. `sentence_begin` is added to all offsets.
[[nodiscard]] std::vector<Span> locate_phrase(std::string_view phrase,
                                              std::string_view sentence,
                                              std::size_t sentence_begin);

/// One document from all its fact lines, `hash` being that of the lines. Its text has the sentences
/// at their offsets and line breaks elsewhere, for the rest of the article is not in the lines;
/// each sentence is a paragraph. Sentences without facts are empty. Throws ReadError if the lines
/// contradict each other about a sentence. Precondition: not empty, and all lines name the same
/// document.
[[nodiscard]] Article document_of_facts(std::vector<FactLine> lines, std::string hash);

}  // namespace quern
