#include "ingest/meaning/entity/chains.h"

#include <array>

namespace quern {

std::string_view to_string(Reason reason) {
  static constexpr std::array<std::string_view, 14> kNames = {
      "description", "name",       "part of the name", "acronym",   "name of the country",
      "capital",     "government", "apposition",       "predicate", "description",
      "same thing",  "pronoun",    "extraposition",    "rule"};
  return kNames.at(static_cast<std::size_t>(reason));
}

}  // namespace quern
