#include "schema/trimmed.h"

namespace quern {

std::string_view trimmed(std::string_view text) {
  static constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string_view without_possessive(std::string_view text) {
  for (const std::string_view clitic : {"'s", "’s"}) {
    if (text.ends_with(clitic)) text.remove_suffix(clitic.size());
  }
  return text;
}

}  // namespace quern
