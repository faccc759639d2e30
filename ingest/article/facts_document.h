#pragma once

#include <string_view>
#include <vector>

#include "ingest/article/article.h"
#include "ingest/article/fact_line.h"

namespace quern {

/// Where a phrase stands in a sentence of a document: its words in order, neighbours joined. First
/// place found; empty if a word is not there. `sentence_begin` is added to all offsets.
[[nodiscard]] std::vector<Span> locate_phrase(std::string_view phrase,
                                              std::string_view sentence,
                                              std::size_t sentence_begin);

/// One document from all its fact lines, `hash` being that of the lines. Where one of them holds
/// the article and all of them are there unchanged, it is the document that the article itself
/// gives. Else, where none does, its text has the sentences at their offsets and line breaks
/// elsewhere; each sentence is a paragraph, and sentences without facts are empty. Throws ReadError
/// if the lines contradict each other about a sentence. Precondition: not empty, and all lines name
/// the same document.
[[nodiscard]] Article document_of_facts(std::vector<FactLine> lines, const std::string& hash);

}  // namespace quern
