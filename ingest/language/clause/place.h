#pragma once

#include <optional>
#include <string_view>

#include "ingest/language/clause/tree.h"

namespace quern {

/// Where a word belongs: the word that it hangs on, and how.
struct Place {
  TokenIndex head = kUnattached;
  std::string_view relation;
};

/// The place of a clause that the parser hung elsewhere: "It was late, and I ate and slept"
/// (whoever ate slept), "A worry is low pay causing men to leave" (the pay does).
[[nodiscard]] std::optional<Place> place_of_clause(const Tree& tree, TokenIndex index);

/// The place of what a person is or of who stands beside her: "Ann Lee, head and founder of Acme".
[[nodiscard]] std::optional<Place> place_of_office(const Tree& tree, TokenIndex index);

}  // namespace quern
