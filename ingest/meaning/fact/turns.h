#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/text/sentence.h"
#include "schema/fact.h"

namespace quern {

/// Gives what is said in an interview or a transcript to its speakers, whose names stand before a
/// colon where their paragraphs begin: "Ann Lee: We won." An article is one where such names come
/// back. Facts that have a source of their own keep it, unless that is "I" or "we". `facts` are
/// those of `sentences`, `text` their article.
void attribute_turns(std::span<const Sentence> sentences,
                     std::string_view text,
                     std::vector<Fact>& facts);

}  // namespace quern
