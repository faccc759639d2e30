#pragma once

#include <string>
#include <vector>

#include "schema/filter.h"

namespace quern {

/// One condition of a filter, and the filter without it.
struct FilterCondition {
  std::string text;     ///< As the user writes it: `subject:"Kim Jong Un"`.
  std::string key;      ///< "subject", where it is a pattern over names, words or predicates.
  std::string pattern;  ///< What that key was given.
  Filter without;
};

/// The conditions of a filter, those of its joined patterns apart.
[[nodiscard]] std::vector<FilterCondition> conditions_of(const Filter& filter);

/// The whole filter in one line of the filter language, for the user: its patterns, then its
/// conditions. Empty where it lets everything through.
[[nodiscard]] std::string filter_text(const Filter& filter);

}  // namespace quern
