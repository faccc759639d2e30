#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// Facts that have the same values in some columns.
struct Group {
  std::vector<std::string> keys;  ///< As group_keys() has them; empty for an absent value.
  std::int64_t facts = 0;
  std::int64_t documents = 0;
  std::string first_date;  ///< Of the documents; empty if none has a date.
  std::string last_date;
};

/// Gets each group in turn; false stops the query.
using TakeGroup = std::function<bool(const Group&)>;

/// The columns that Filter::group_by names: columns of fact_view; `month` and `year` of the
/// document; `subject_entity`, `object_entity` and `speaker`, whom or what the words mean;
/// `attributed`, yes or no. Where they state a fact (predicate with subject or object), polarity,
/// modality and attributed join them, unless the filter settles all three: what is denied is never
/// counted with what is asserted. Throws QueryError for a name that is none of them.
[[nodiscard]] std::vector<std::string> group_keys(const Filter& filter);

/// Counts the matching facts by group, the largest first, or as Filter::sort says, by a key or by
/// facts, documents, first_date or last_date; limit and offset count groups. Memory is bounded.
/// Throws as select_facts does.
void select_groups(FactReader& reader, const Filter& filter, const TakeGroup& take);

/// Whether a filter lets through only plain assertions: positive, certain, in the article's voice.
[[nodiscard]] bool is_plain(const Filter& filter);

}  // namespace quern
