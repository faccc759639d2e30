#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "ingest/meaning/fact/extractor.h"
#include "tests/support/parsed.h"

namespace quern {

/// The facts of one sentence: "subject | predicate | object", then "; role: words" of its arguments
/// and what qualifies it ("NOT", "POSSIBLE", "BY source", "RULE rule"), one fact a line.
[[nodiscard]] std::string extracted(const Parsed& input, const ExtractOptions& options = {});

/// The same of words as parsed() reads them.
[[nodiscard]] std::string extracted(std::string_view words, const ExtractOptions& options = {});

/// The same of a text as the models that the programs come with read it.
[[nodiscard]] std::string extracted_from(const std::string& text);

/// A name in a sentence: "Anna Berg", "PER".
struct LabelledName {
  std::string_view words;
  std::string_view type;
};

/// Words as parsed() reads them, those of the names labelled "B-PER", "I-PER".
[[nodiscard]] Parsed parsed_with_names(std::string_view words,
                                       std::initializer_list<LabelledName> names);

}  // namespace quern
