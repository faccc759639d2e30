#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "ingest/text/token.h"

namespace quern {

/// What the tagger and the lemmatizer look at in a word, hashed. Typographic punctuation counts as
/// its plain form, so “ and " are the same word.
struct WordTraits {
  std::uint64_t form = 0;
  std::uint64_t lower = 0;                ///< The form in lower case.
  std::uint64_t shape = 0;                ///< "Xx", "dd-dd": kinds of characters.
  std::array<std::uint64_t, 3> prefix{};  ///< Of 1 to 3 bytes, lower case; 0 where too short.
  std::array<std::uint64_t, 5> suffix{};  ///< Of 1 to 5 bytes, lower case; 0 where too short.
};

[[nodiscard]] WordTraits word_traits(const Token& token);
[[nodiscard]] std::vector<WordTraits> word_traits(std::span<const Token> tokens);

}  // namespace quern
