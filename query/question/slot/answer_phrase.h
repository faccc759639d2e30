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

/// The words with the capitals right behind them, which belong to the same name or are named by the
/// words: not "the retailer" of "the retailer Acme". `words`: bytes of the sentence.
[[nodiscard]] Span whole_name(const std::string& sentence, Span words);

/// Words of the sentence with the title before them ("Prime Minister" of "Berg"), up to three words
/// of the same phrase by their looks; the words themselves where a comma or the like comes before.
/// `words`: bytes of the sentence.
[[nodiscard]] Span with_title(const std::string& sentence, Span words);

}  // namespace quern
