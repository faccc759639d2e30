#pragma once

#include <string>

#include "ingest/meaning/entity/article_mentions.h"

namespace quern {

/// What "others" are others of: "others in Oslo" of "some in Oslo wait, others do not". Empty for
/// other words, and where nothing says it.
[[nodiscard]] std::string elided_group(const Tree& tree, const Words& words);

/// "some in Oslo", "several of the men": some of a group, which are not the group.
[[nodiscard]] bool is_part_of_group(const Tree& tree, const Words& words);

}  // namespace quern
