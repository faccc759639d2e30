#pragma once

#include <string>
#include <vector>

#include "schema/span.h"

namespace quern {

/// The phrase without relative clauses, outer marks and "that": short enough to be an answer.
[[nodiscard]] std::string short_phrase(const std::string& text);

/// "Ubisoft, Microsoft, and PlayStation VR" is three answers to "which companies"; of "countries
/// like Russia and Iran" the examples are.
[[nodiscard]] std::vector<std::string> listed(const std::string& phrase);

/// The words with the noun of the kind that is asked for, where the sentence has it right behind
/// them: to "which disease" not "foot-and-mouth" but "foot-and-mouth disease".
[[nodiscard]] Span with_noun(const std::string& sentence, Span words, const std::string& kind);

}  // namespace quern
