#pragma once

#include <cmath>

namespace quern {

/// A confidence as `fact.confidence` has it, in whole ten-thousandths: two bytes, where a fraction
/// takes eight.
[[nodiscard]] inline double stored_confidence(double confidence) {
  constexpr double kUnits = 10'000;
  return std::round(confidence * kUnits);
}

/// In SQL, that of the fact `f` as what it stands for, from 0 to 1.
inline constexpr const char* kConfidenceOfFact = "f.confidence / 10000.0";

}  // namespace quern
