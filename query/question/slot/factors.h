#pragma once

namespace quern {

/// What a phrase that is not just what was asked for counts less.
inline constexpr double kOtherPart = 0.85;  ///< Another part of the sentence, of like meaning.
inline constexpr double kInside = 0.95;     ///< Inside another phrase: "influence over Russia".
inline constexpr double kVague = 0.7;
inline constexpr double kOtherType = 0.6;      ///< One that is only taken for another sort of name.
inline constexpr double kOtherTitle = 0.3;     ///< "Mayor Berg" may be a minister, too.
inline constexpr double kUnknownOffice = 0.5;  ///< Somebody of whom news does not say what he is.
inline constexpr double kUnknownKind = 0.8;    ///< A name of which nothing says of what kind it is.

}  // namespace quern
