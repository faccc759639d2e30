#pragma once

#include <string>

#include "schema/fact_row.h"

namespace quern {

/// A fact as an arrow between two names.
struct Edge {
  std::string from;  ///< Whom the subject means, else its words; empty: none.
  std::string to;    ///< The same of the object.
};

/// Names without control characters and without spaces at their ends.
[[nodiscard]] Edge edge_of(const FactRow& row);

}  // namespace quern
