#pragma once

#include <vector>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// The mentions of an article in order of their heads; of a very long one the first 6,000, to the
/// end of a sentence. Relative pronouns are none, nor are expletive ones that stand for no clause.
/// `trees` are those of its sentences, with their names found.
[[nodiscard]] std::vector<Mention> find_mentions(const Trees& trees);

}  // namespace quern
