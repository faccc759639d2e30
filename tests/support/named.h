#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/text/token.h"

namespace quern {

/// The words as parsed() reads them, with the names that labelled() reads. "form/…/XPOS=entity":
/// what the word means.
[[nodiscard]] std::vector<Token> named(std::string_view words, std::string_view labels);

/// The names among the words: "Ann_Lee/PER Oslo/LOC".
[[nodiscard]] std::string names_text(std::span<const Token> words);

}  // namespace quern
