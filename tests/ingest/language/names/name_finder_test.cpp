#include "ingest/language/names/name_finder.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

constexpr std::string_view kLabels[] = {"B-LOC", "B-PER", "I-LOC", "I-PER", "O"};

std::string best(const std::vector<std::vector<float>>& scores) {
  std::vector<const float*> rows;
  for (const auto& row : scores)
    rows.push_back(row.data());
  std::string text;
  for (const std::size_t label : best_labels(rows, kLabels))
    text.append(text.empty() ? "" : " ").append(kLabels[label]);
  return text;
}

}  // namespace

TEST_CASE("a name goes on only as what it began as", "[names]") {
  CHECK(best({{2, 0, 0, 0, 0}, {0, 0, 0, 3, 2}}) == "B-LOC O");
  CHECK(best({{2, 1, 0, 0, 0}, {0, 0, 0, 4, 1}}) == "B-PER I-PER");
  CHECK(best({{0, 0, 9, 0, 1}}) == "O");
  CHECK(best({}).empty());
}
