#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace quern {

/// Where the URL or e-mail address ends that begins at `at`, without the punctuation behind it:
/// "https://example.org/a?b=1", "example.com/news", "jo@example.org". Nothing if there is none.
/// `chunk`: what stands between two white spaces.
[[nodiscard]] std::optional<std::size_t> address_end(std::string_view chunk, std::size_t at);

/// Whether the word from `begin` goes on over the full stop at `stop` as a dotted name does: to a
/// known domain or file ending ("example.com"), or over one stop more ("comp.sources.unix").
[[nodiscard]] bool is_dotted_name(std::string_view chunk, std::size_t begin, std::size_t stop);

}  // namespace quern
