#pragma once

#include <cstddef>
#include <vector>

#include "ingest/meaning/entity/mention/mention.h"
#include "ingest/meaning/entity/mention/sentence_names.h"

namespace quern {

/// The noun phrase, name or pronoun with this head as a mention, with what its words say of it.
/// `names` are those of the sentence.
[[nodiscard]] Mention phrase_mention_at(const Tree& tree,
                                        std::size_t sentence,
                                        TokenIndex head,
                                        const std::vector<Name>& names);

}  // namespace quern
