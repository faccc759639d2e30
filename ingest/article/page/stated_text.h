#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace quern {

/// A text that a page states for machines, to tell which blocks have its words.
class StatedText {
 public:
  explicit StatedText(std::string_view text);

  [[nodiscard]] bool empty() const { return runs_.empty(); }

  /// Share of the block's runs of three words that the text has; a half of a block with fewer
  /// words.
  [[nodiscard]] double share_of(std::string_view block) const;

 private:
  std::unordered_set<std::string> runs_;
};

}  // namespace quern
