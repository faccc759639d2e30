#pragma once

#include <span>
#include <string_view>

#include "ingest/language/text/token.h"

namespace quern {

/// Makes one name of what a hyphen or a number goes on with: "Guinea-Bissau", "Tu-22", "Route
/// 66". `countries` is sorted: of two of them each keeps its name ("Iran-Iraq").
void join_hyphenated_names(std::span<Token> words, std::span<const std::string_view> countries);

}  // namespace quern
