#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {

/// A country that an adjective names: "Chilean" in "the Chilean government".
struct CountryAdjective {
  std::string text;  ///< As it is written: "South Korean".
  std::string_view country;
  /// Whether the adjective means the country. That of what it strikes with ("Chilean drones") or of
  /// its people ("Chilean hostages") only tells whose they are.
  bool is_meant = true;
};

/// The countries that adjectives among the words name. Not that of "a Chilean painter", who is one
/// of the people.
[[nodiscard]] std::vector<CountryAdjective> country_adjectives(
    const Tree& tree, const std::vector<TokenIndex>& words);

}  // namespace quern
