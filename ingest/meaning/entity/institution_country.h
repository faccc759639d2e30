#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// Whose institution it is that an article calls "the Supreme Court": the country that its phrases
/// name, else the only one of a sentence with it, else the only one of the article. Empty where
/// that is open. `places`: of its mentions.
[[nodiscard]] std::string country_of_institution(const Trees& trees,
                                                 const std::vector<Mention>& mentions,
                                                 const std::vector<std::size_t>& places);

}  // namespace quern
