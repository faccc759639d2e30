#pragma once

#include <span>
#include <string_view>

#include "schema/fact.h"

namespace quern {

/// Sets the time of the facts whose arguments tell it. `date`: the article's ISO day, or empty;
/// then only dates in full are read. A fact that has a time already keeps it.
void set_times(std::span<Fact> facts, std::string_view date);

}  // namespace quern
