#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fact_reader.h"

namespace quern {

/// What may stand at the end of a line.
struct Completion {
  std::size_t replaced = 0;             ///< Bytes at its end that a candidate takes the place of.
  std::vector<std::string> candidates;  ///< The likeliest first; with the space that goes on.
  std::string start;                    ///< What all candidates begin with.
};

/// Completes what has been typed so far: commands and what they take, keys of the filter language,
/// their values, and names and predicates that the database holds, in quotation marks where they
/// have spaces. Within a tenth of a second; what cannot be found in that time is left out.
[[nodiscard]] Completion completed(FactReader& reader, std::string_view line);

/// What may stand behind the key in "subject:Chi", a value each, as it is. Throws as select_facts
/// does.
[[nodiscard]] std::vector<std::string> completed_values(FactReader& reader, std::string_view term);

}  // namespace quern
