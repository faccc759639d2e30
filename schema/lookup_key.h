#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// Whether `*` and `?` are letters of a word or stand between words.
enum class Wildcards : std::uint8_t { separate, keep };

/// The words of a phrase as look-ups compare them, so that both programs find the same:
/// - letters without case and accents (Unicode NFKC case folding, marks stripped: "Erdoğan" is
///   "erdogan");
/// - every apostrophe is "'"; inside a word it stays ("O’Brien" is "o'brien"), but a possessive
///   clitic is a word of its own ("China’s" is "china", "'s");
/// - an abbreviation's points go ("U.S." is "us"); all else that is no letter or digit separates
///   words ("Russia-North Korea" is "russia", "north", "korea").
/// Empty if there is no letter and no digit. Bytes that are not UTF-8 separate words.
[[nodiscard]] std::vector<std::string> lookup_words(std::string_view text,
                                                    Wildcards wildcards = Wildcards::separate);

/// lookup_words() joined by single spaces: what the full-text tables over phrases hold.
[[nodiscard]] std::string lookup_key(std::string_view text);

}  // namespace quern
