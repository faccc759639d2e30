#pragma once

namespace quern {

/// A fact that agrees less is no match.
inline constexpr double kLeastMatch = 0.4;
inline constexpr double kLeastPredicate = 0.55;

/// What counts less.
inline constexpr double kOtherRole = 0.85;  ///< A phrase stands in another part than asked.
inline constexpr double kHedged = 0.95;     ///< Attributed where nobody was asked for.

}  // namespace quern
