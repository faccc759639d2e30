#pragma once

namespace quern {

/// What a phrase that is not just what was asked for counts less.
inline constexpr double kOtherPart = 0.85;  ///< Another part of the sentence, of like meaning.
inline constexpr double kInside = 0.95;     ///< Inside another phrase: "influence over Russia".
inline constexpr double kVague = 0.7;

}  // namespace quern
