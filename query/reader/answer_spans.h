#pragma once

#include <cstddef>
#include <functional>
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

/// Whether words may be the answer.
using Suits = std::function<bool(const WordSpan&)>;

/// The likeliest spans that suit and do not overlap, up to `most`, the likeliest first; of equal
/// ones the one that begins, then ends, first. What likelier spans that do not suit had of the
/// probability is shared by the others. `begins` and `ends`: of each word the log-probability that
/// the answer begins or ends with it; as many of both.
[[nodiscard]] std::vector<WordSpan> best_spans(
    std::span<const double> begins,
    std::span<const double> ends,
    std::size_t most,
    const Suits& suits = [](const WordSpan&) { return true; });

}  // namespace quern
