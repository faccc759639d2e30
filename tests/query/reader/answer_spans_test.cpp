#include "query/reader/answer_spans.h"

#include <cmath>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

std::string printed(const std::vector<WordSpan>& spans) {
  std::string text;
  for (const WordSpan& span : spans)
    text += (text.empty() ? "" : " ") + std::to_string(span.begin) + "-" + std::to_string(span.end);
  return text;
}

}  // namespace

TEST_CASE("the likeliest spans come first and do not overlap", "[reader]") {
  const std::vector<double> begins = {-1, -5, -2, -9};
  const std::vector<double> ends = {-9, -1, -9, -1.5};
  // 0-2 is the likeliest, at -2; 0-4 and 2-4 follow, but 0-4 overlaps.
  CHECK(printed(best_spans(begins, ends, 3)) == "0-2 2-4");
  CHECK(printed(best_spans(begins, ends, 1)) == "0-2");
  CHECK(printed(best_spans(begins, ends, 0)).empty());
}

TEST_CASE("of equally likely spans the first and shortest comes first", "[reader]") {
  const std::vector<double> even(3, -1.0);
  CHECK(printed(best_spans(even, even, 5)) == "0-1 1-2 2-3");
}

TEST_CASE("what does not suit leaves its probability to the others", "[reader]") {
  const std::vector<double> begins = {std::log(0.6), std::log(0.4)};
  const std::vector<double> ends = {std::log(0.5), std::log(0.5)};
  const auto all = best_spans(begins, ends, 1);
  const auto second =
      best_spans(begins, ends, 1, [](const WordSpan& span) { return span.begin == 1; });
  CHECK(printed(all) == "0-1");
  REQUIRE(printed(second) == "1-2");
  CHECK(second.front().log_probability == Approx(std::log(0.2 / 0.4)));
}

TEST_CASE("a sentence without words has no spans, and long ones stay bounded", "[reader]") {
  CHECK(best_spans({}, {}, 3).empty());
  std::vector<double> begins(200, -20.0);
  std::vector<double> ends(200, -20.0);
  begins.front() = 0;
  ends.back() = 0;
  for (const WordSpan& span : best_spans(begins, ends, 3))
    CHECK(span.end - span.begin <= kMostAnswerWords);
}
