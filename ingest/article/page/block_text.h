#pragma once

#include <string_view>

namespace quern {

/// The words of a block, runs between spaces, by how they are written.
struct WordCounts {
  double count = 0;
  double lower = 0;  ///< Start in lower case, or in a script without case.
  double upper = 0;  ///< Capitals only, two or more.
};

/// Counts the words of a text. Chinese and Japanese, which have no spaces, count by their length.
[[nodiscard]] WordCounts read_words(std::string_view text);

/// Whether the text ends as a sentence does, quotation marks and brackets apart.
[[nodiscard]] bool ends_as_sentence(std::string_view text);

/// Whether a short text starts with words that belong to a page, not to an article ("Read more",
/// "[Related: …]"), or as a part of its make-up that was not filled in ("[button size=…").
[[nodiscard]] bool starts_as_furniture(std::string_view text);

/// Whether a short text has such words anywhere ("Get the news by our newsletter").
[[nodiscard]] bool has_furniture(std::string_view text);

/// Whether a letter or a digit is in the text, of whatever script.
[[nodiscard]] bool has_letter(std::string_view text);

}  // namespace quern
