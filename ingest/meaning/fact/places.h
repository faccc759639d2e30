#pragma once

#include <optional>
#include <string_view>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// Whether the place is said beside a smaller one that lies in it: "France" of "Lyon, France".
[[nodiscard]] bool is_larger_place(const Tree& tree, TokenIndex other);

/// "the fair in Lyon, France": Lyon is in France. Rule `place`.
[[nodiscard]] std::optional<Fact> place_fact(const Tree& tree,
                                             std::string_view text,
                                             TokenIndex other);

/// Whether the noun counts a distance: "km" of "50 km".
[[nodiscard]] bool is_distance(const Tree& tree, TokenIndex unit);

/// "Ramadi, 50 km west of Baghdad": Ramadi is 50 km west of Baghdad. Precondition: is_distance() of
/// the apposition's noun `unit`. Rule `place`.
[[nodiscard]] std::optional<Fact> distance_fact(const Tree& tree,
                                                std::string_view text,
                                                TokenIndex unit);

}  // namespace quern
