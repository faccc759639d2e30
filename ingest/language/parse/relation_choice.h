#pragma once

#include <span>
#include <string_view>

#include "ingest/language/encode/encoder.h"
#include "ingest/language/text/token.h"

namespace quern {

/// Names the relation of each word to its head, which is set, and says how sure it is. The one that
/// scores best is taken, but a head has one subject, one object, one clause as its object and so on
/// (the treebanks know no other case). Of two that claim a place, the one that loses less by it
/// takes its next best relation, unless that is far less likely: then the tree is wrong in another
/// way, and both stay. `scores`: a row for each word from `first` on, a column (a logarithm of
/// odds) for each of `relations`, of which "root" is one; changed on the way.
void choose_relations(std::span<const std::string_view> relations,
                      Matrix& scores,
                      std::size_t first,
                      std::span<Token> words);

}  // namespace quern
