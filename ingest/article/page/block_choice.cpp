#include "ingest/article/page/block_choice.h"

#include <array>
#include <cmath>
#include <numeric>

#include "ingest/article/page/block_features.h"
#include "ingest/article/page/context_features.h"

namespace quern {
namespace {

#include "ingest/article/page/block_weights.inc"

template <std::size_t N>
double belief(const std::array<double, N>& features, const std::array<double, N>& weights) {
  return 1 / (1 + std::exp(
                      -std::inner_product(features.begin(), features.end(), weights.begin(), 0.0)));
}

}  // namespace

std::vector<bool> choose_blocks(const PageTree& tree, std::string_view stated_text) {
  std::vector<double> beliefs;
  for (const BlockFeatures& features : find_block_features(tree, stated_text))
    beliefs.push_back(belief(features, kBlockWeights));
  std::vector<bool> chosen;
  for (const ContextFeatures& features : find_context_features(tree, beliefs))
    chosen.push_back(belief(features, kContextWeights) > 0.5);
  return chosen;
}

}  // namespace quern
