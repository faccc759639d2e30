#include "query/reader/answer_spans.h"

#include <algorithm>
#include <optional>

namespace quern {
namespace {

bool overlaps(const WordSpan& one, const WordSpan& other) {
  return one.begin < other.end && other.begin < one.end;
}

}  // namespace

std::vector<WordSpan> best_spans(std::span<const double> begins,
                                 std::span<const double> ends,
                                 std::size_t most) {
  std::vector<WordSpan> chosen;
  while (chosen.size() < most) {
    std::optional<WordSpan> best;
    for (std::size_t begin = 0; begin < begins.size(); ++begin) {
      const std::size_t last_end = std::min(begin + kMostAnswerWords, ends.size());
      for (std::size_t end = begin + 1; end <= last_end; ++end) {
        const WordSpan span{begin, end, begins[begin] + ends[end - 1]};
        if (best && span.log_probability <= best->log_probability) continue;
        const bool is_free = std::none_of(chosen.begin(), chosen.end(), [&](const WordSpan& other) {
          return overlaps(span, other);
        });
        if (is_free) best = span;
      }
    }
    if (!best) break;
    chosen.push_back(*best);
  }
  return chosen;
}

}  // namespace quern
