#pragma once

#include <string>
#include <string_view>

namespace quern {

/// "word>head:relation" of each word after mend_tree(); `words` as parsed() reads them.
[[nodiscard]] std::string mended(std::string_view words);

}  // namespace quern
