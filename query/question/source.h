#pragma once

#include <string>

#include "schema/fact_row.h"

namespace quern {

/// Whom a fact is attributed to, by name where the article has a pronoun: "Kim" for "she". Empty
/// where it is the article's own.
[[nodiscard]] const std::string& source_of(const FactRow& row);

}  // namespace quern
