#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ingest/language/text/token.h"

namespace quern {

/// A name among the words of a sentence, as their IOB2 labels tell: from its first word to behind
/// the last.
struct NameRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "PER" of "B-PER"; empty for a word of no name.
[[nodiscard]] std::string_view type_of_name(const Token& word);

/// Where the name begins whose last word is `last`; there, if it is in none.
[[nodiscard]] std::size_t begin_of_name(std::span<const Token> words, std::size_t last);

/// Where the name ends whose first word is `first`; behind that word, if it is in none.
[[nodiscard]] std::size_t end_of_name(std::span<const Token> words, std::size_t first);

/// Whether flat words of a name may begin with a small letter: "al" in "Suleiman al-Amr". Behind a
/// hyphen they always may.
enum class SmallWords : std::uint8_t { refused, taken };

/// Where the name ends that begins at `first` and may go on at `at` with flat words that are in no
/// name yet: they hang on the name, or beside its first word; those with a hyphen between them are
/// one ("Suleiman al-Amr"). `at` itself, if the name does not go on.
[[nodiscard]] std::size_t end_of_flat(std::span<const Token> words,
                                      std::size_t first,
                                      std::size_t at,
                                      SmallWords small);

/// The words with one space between them.
[[nodiscard]] std::string text_of(std::span<const Token> words, NameRange range);

/// Makes the words one name of the type: "B-ORG", "I-ORG" ...
void label(std::span<Token> words, NameRange range, std::string_view type);

}  // namespace quern
