#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/filter.h"

namespace quern {

/// More patterns than anybody joins by hand.
inline constexpr std::size_t kMostPatterns = 6;

/// Facts that fit together.
struct JoinedRow {
  std::vector<std::string> values;  ///< What each variable means, as joined_variables() has them.
  std::vector<FactRow> facts;       ///< By pattern. A fact may fit several.
};

/// Gets each row in turn; false stops the query.
using TakeJoined = std::function<bool(const JoinedRow&)>;

/// The variables of a filter's patterns in the order of their first mention.
[[nodiscard]] std::vector<std::string> joined_variables(const Filter& filter);

/// The filter for the facts of one of its patterns, by place: its words and the conditions for all.
[[nodiscard]] Filter filter_of_pattern(const Filter& filter, std::size_t place);

/// Finds the facts for all patterns of the filter. A variable is the same wherever subjects and
/// objects mean the same entity, or, where none is known, what they were resolved to, or their
/// words; as a predicate, where the lemma form is the same. The pattern with the fewest facts goes
/// first; what fits the others is looked up by what is known by then. Memory is bounded.
///
/// Throws as select_facts does; QueryError also where a pattern shares no variable with the others,
/// or where very many facts were tried without one more row.
void select_joined(FactReader& reader, const Filter& filter, const TakeJoined& take);

/// Number of rows, limit and offset apart. Throws as select_joined does.
[[nodiscard]] std::int64_t count_joined(FactReader& reader, const Filter& filter);

}  // namespace quern
