#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/language/tokenize/hyphen.h"

namespace quern {

/// Whether the line's tokens already stand apart, as in benchmarks: `He said : `` No , I do n't .`
[[nodiscard]] bool is_pretokenized(std::string_view line);

/// A token of such a line as running text has it: "-LRB-" -> "(", "``" -> "\"", "1\/2" -> "1/2".
[[nodiscard]] std::string plain_form(std::string_view token);

/// Where the word ends that begins at `begin` in such a token: tokens are split further only where
/// Universal Dependencies does, at hyphens and slashes.
[[nodiscard]] std::size_t pretokenized_word_end(std::string_view token,
                                                std::size_t begin,
                                                const HyphenSplitter& hyphens);

}  // namespace quern
