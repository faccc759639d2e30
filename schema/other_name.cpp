#include "schema/other_name.h"

#include <algorithm>

#include "lexicon/other_names.h"

namespace quern {

std::optional<std::string_view> main_name_of(std::string_view key) {
  const auto& names = lexicon::other_names;
  const auto found = std::find_if(names.begin(), names.end(), [&](std::string_view pair) {
    return pair.size() > key.size() && pair.starts_with(key) && pair[key.size()] == '=';
  });
  if (key.empty() || found == names.end()) return std::nullopt;
  return found->substr(key.size() + 1);
}

}  // namespace quern
