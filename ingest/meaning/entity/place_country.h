#pragma once

#include <string>
#include <vector>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// The country that the words beside a place's name tell it to be in: "India" of "Amritsar, Punjab,
/// India" and of "India's Punjab"; empty where they tell none.
[[nodiscard]] std::string country_told_of(const Tree& tree, const Mention& place);

/// The only country that is told of any of these mentions of a place; empty for none, and for two.
[[nodiscard]] std::string country_of_place(const Trees& trees,
                                           const std::vector<Mention>& mentions,
                                           const std::vector<std::size_t>& places);

}  // namespace quern
