#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quern {

/// Words [begin, end) of a sentence as an answer, from 0.
struct WordSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  double log_probability = 0;

  bool operator==(const WordSpan&) const = default;
};

/// Longest answer in words.
inline constexpr std::size_t kMostAnswerWords = 30;

/// The likeliest spans that do not overlap, up to `most`, the likeliest first; of equal ones the
/// one that begins, then ends, first. `begins` and `ends`: of each word the log-probability that
/// the answer begins or ends with it; as many of both.
[[nodiscard]] std::vector<WordSpan> best_spans(std::span<const double> begins,
                                               std::span<const double> ends,
                                               std::size_t most);

}  // namespace quern
