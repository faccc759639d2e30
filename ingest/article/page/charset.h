#pragma once

#include <string>

namespace quern {

/// A web page's bytes in UTF-8, without a byte order mark: from UTF-16, by its byte order mark or
/// its first letters; else as they are where they are UTF-8; else from the character set that the
/// page declares, and from windows-1252 where it declares none, as browsers read it. What is no
/// letter there becomes U+FFFD. Throws ReadError if the set is not known to iconv.
[[nodiscard]] std::string page_to_utf8(std::string bytes);

}  // namespace quern
