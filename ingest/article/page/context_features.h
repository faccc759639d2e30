#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/article/page/page_tree.h"

namespace quern {

/// What the page around a block says of it, once each block has been judged by itself; from 0 to 1
/// or so. The order is that of ingest/article/page/block_weights.inc.
inline constexpr std::array<std::string_view, 9> kContextFeatures = {
    "always",       "own",     "before", "behind", "parent_share", "grandparent_share",
    "against_best", "in_best", "between"};

using ContextFeatures = std::array<double, kContextFeatures.size()>;

/// The features of each block. `beliefs` has for each how likely it is the article's, from 0 to 1.
[[nodiscard]] std::vector<ContextFeatures> find_context_features(const PageTree& tree,
                                                                 std::span<const double> beliefs);

}  // namespace quern
