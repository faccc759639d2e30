#pragma once

#include <string>

namespace quern {

/// A web page's bytes in UTF-8, without a byte order mark: from UTF-16, by its byte order mark or
/// its first letter; else as they are where they are UTF-8; else from the character set that the
/// page declares. Where it declares none, or one that does not fit, it is guessed by uchardet if
/// the page is in another script than Latin, and is else windows-1252, as browsers read it. What is
/// no letter there becomes U+FFFD.
[[nodiscard]] std::string page_to_utf8(std::string bytes);

}  // namespace quern
