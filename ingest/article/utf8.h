#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace quern {

/// Byte offset (from 0) of the first byte that starts no valid UTF-8 sequence as RFC 3629 defines
/// them: no overlong forms, no surrogates, nothing above U+10FFFF. Nothing if all of `text` is
/// valid.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Throws ReadError if `text` cannot be an article: empty or blank, UTF-16, binary (a NUL byte), or
/// not valid UTF-8.
void require_text(std::string_view text);

}  // namespace quern
