#include "query/reader/answer_spans.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace quern {
namespace {

/// Spans that are looked at for those that suit.
constexpr std::size_t kMostTried = 12;
/// What is left of the probability at least, however much the spans had that do not suit.
constexpr double kLeastLeft = 0.02;

bool overlaps(const WordSpan& one, const WordSpan& other) {
  return one.begin < other.end && other.begin < one.end;
}

bool is_same(const WordSpan& one, const WordSpan& other) {
  return one.begin == other.begin && one.end == other.end;
}

/// The likeliest that overlaps none of those chosen and is none of those refused.
std::optional<WordSpan> best_span(std::span<const double> begins,
                                  std::span<const double> ends,
                                  const std::vector<WordSpan>& chosen,
                                  const std::vector<WordSpan>& refused) {
  std::optional<WordSpan> best;
  for (std::size_t begin = 0; begin < begins.size(); ++begin) {
    const std::size_t last_end = std::min(begin + kMostAnswerWords, ends.size());
    for (std::size_t end = begin + 1; end <= last_end; ++end) {
      const WordSpan span{begin, end, begins[begin] + ends[end - 1]};
      if (best && span.log_probability <= best->log_probability) continue;
      const bool is_free = std::none_of(chosen.begin(), chosen.end(), [&](const WordSpan& other) {
        return overlaps(span, other);
      });
      const bool is_refused =
          std::any_of(refused.begin(), refused.end(),
                      [&](const WordSpan& other) { return is_same(span, other); });
      if (is_free && !is_refused) best = span;
    }
  }
  return best;
}

}  // namespace

std::vector<WordSpan> best_spans(std::span<const double> begins,
                                 std::span<const double> ends,
                                 std::size_t most,
                                 const Suits& suits) {
  std::vector<WordSpan> chosen;
  std::vector<WordSpan> refused;
  double left = 1.0;
  while (chosen.size() < most && chosen.size() + refused.size() < kMostTried) {
    const auto best = best_span(begins, ends, chosen, refused);
    if (!best) break;
    if (suits(*best)) {
      chosen.push_back(*best);
    } else {
      refused.push_back(*best);
      if (chosen.empty()) left -= std::exp(best->log_probability);
    }
  }
  for (WordSpan& span : chosen)
    span.log_probability -= std::log(std::max(left, kLeastLeft));
  return chosen;
}

}  // namespace quern
