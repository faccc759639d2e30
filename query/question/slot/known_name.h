#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "query/question/fact_text.h"

namespace quern {

/// Somebody or something that words of a phrase name.
struct KnownName {
  std::size_t first = 0;  ///< Words of the phrase: [first, end).
  std::size_t end = 0;
  std::string type;    ///< PER, ORG, LOC... as the database has it; empty: not known.
  std::string entity;  ///< "China", whatever the phrase calls it; empty: not known.
  std::int64_t id = 0;
};

/// What the collection knows of the names of one document. Empty functions: nothing.
struct KnownNames {
  /// The names in a phrase, in reading order, none within another.
  std::function<std::vector<KnownName>(const std::vector<TextWord>&)> in;
  /// What facts say the entity of that id is: "the prime minister of Peru".
  std::function<std::vector<std::string>(std::int64_t)> callings;
};

}  // namespace quern
