#pragma once

#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {

/// A country that an adjective names: "Chilean" in "Chilean drones".
struct CountryAdjective {
  TokenIndex word = 0;
  std::string_view country;
};

/// The countries that adjectives among the words name. Not that of "a Chilean painter", who is one
/// of the people, nor of "South Korean", half of which is another country.
[[nodiscard]] std::vector<CountryAdjective> country_adjectives(
    const Tree& tree, const std::vector<TokenIndex>& words);

}  // namespace quern
