#pragma once

#include <cstdint>
#include <string_view>

namespace quern {

/// What a full stop after a word says of the word.
enum class Abbreviation : std::uint8_t {
  none,      ///< The stop ends a sentence.
  title,     ///< A name or number follows, so no sentence ends here: "Mr.", "Gen.", "No."
  closing,   ///< May stand last and keeps its stop there: "Inc.", "Jr.", "U.S."
  anywhere,  ///< May stand last, where the stop is a word of its own: "etc.", "Sept."
  initial    ///< A single capital: "J." in "J. K. Rowling".
};

/// Kind of the word, given without its last full stop.
[[nodiscard]] Abbreviation abbreviation_kind(std::string_view word);

}  // namespace quern
