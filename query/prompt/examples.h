#pragma once

#include <string>
#include <vector>

#include "schema/fact_reader.h"

namespace quern {

/// Lines that this database answers, to be tried first: a name, a question, a pattern; fewer where
/// it holds too little. From its first facts, in milliseconds.
[[nodiscard]] std::vector<std::string> example_lines(FactReader& reader);

}  // namespace quern
