#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/language/tokenize/hyphen.h"

namespace quern {

/// What stands between two white spaces, and whether it is the last such of its sentence.
struct Chunk {
  std::string_view text;
  bool ends_sentence = false;
};

/// Where the word ends that begins at `begin`: as far as the marks between its parts belong to it
/// ("1,000", "AT&T", "co-founder", "U.S."), but before a unit ("5|kg") and behind a currency
/// ("US$|4.5"). Clitics are left in it.
[[nodiscard]] std::size_t word_end(const Chunk& chunk,
                                   std::size_t begin,
                                   const HyphenSplitter& hyphens);

}  // namespace quern
