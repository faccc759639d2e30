#pragma once

#include <string_view>
#include <vector>

#include "ingest/article/page/page_tree.h"

namespace quern {

/// For each block of the page, whether it is the article's: a judgement of each by itself, and a
/// second one in the light of the others' (stacking: Wolpert 1992), both by logistic regression.
/// `stated_text` is the article as the page states it for machines, whole or in part, or empty.
[[nodiscard]] std::vector<bool> choose_blocks(const PageTree& tree, std::string_view stated_text);

}  // namespace quern
