#pragma once

#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {

/// A country that an adjective names: "Chilean" in "the Chilean president".
struct CountryAdjective {
  TokenIndex word = 0;
  std::string_view country;
};

/// The countries among the words that the adjectives of offices, and of what a government has,
/// name. Not "a Chilean painter", who is of the people, nor "South Korean", half of which is
/// another country.
[[nodiscard]] std::vector<CountryAdjective> country_adjectives(
    const Tree& tree, const std::vector<TokenIndex>& words);

}  // namespace quern
