#pragma once

#include <optional>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// The list that a mention is the first of, as one thing that "they" can take up: "Russia and North
/// Korea". Nothing where it begins none, and none for "Bosnia and Herzegovina",
/// "Russia but not Chile".
[[nodiscard]] std::optional<Mention> list_begun_by(const Tree& tree, const Mention& first);

}  // namespace quern
