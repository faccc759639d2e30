#pragma once

#include <span>
#include <string>
#include <string_view>

#include "schema/document.h"
#include "schema/entity.h"
#include "schema/fact.h"

namespace quern {

/// One JSON object a line and fact, keys in a fixed order: what `--to jsonl` writes and
/// `--from facts` reads. Polarity is "+" or "-"; a fact in the article's own voice has null as its
/// attribution; an unknown slot is "". Offsets are bytes.
/// The first line has title, date, source and url beside its fact, and as "article" the text, the
/// places of its sentences, who read it (`extractor`) and a hash of it all; a document without
/// facts has a line of nothing else. An entity has its aliases in the first line that links to it.
/// Precondition: every fact's sentence_index is inside `sentences`, its links inside `entities`.
[[nodiscard]] std::string write_jsonl(const Document& document,
                                      std::string_view extractor,
                                      std::span<const SentenceRecord> sentences,
                                      std::span<const Fact> facts,
                                      std::span<const Entity> entities = {});

}  // namespace quern
