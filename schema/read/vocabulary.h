#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fact_reader.h"

namespace quern {

/// Names in subjects, objects and speakers that begin with the text, whatever the case of its first
/// letter: entities first, then short phrases; those with most facts first. Looks at a bounded
/// number of names, by index, so that it takes milliseconds in any database. Throws as select_facts
/// does.
[[nodiscard]] std::vector<std::string> names_starting(FactReader& reader,
                                                      std::string_view start,
                                                      std::size_t most);

/// Predicates and their lemma forms that begin with it, in the same way.
[[nodiscard]] std::vector<std::string> predicates_starting(FactReader& reader,
                                                           std::string_view start,
                                                           std::size_t most);

}  // namespace quern
