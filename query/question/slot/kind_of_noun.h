#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/wordnet.h"

namespace quern {

/// Whether a noun in the singular is one for things of the kind: "carmaker" for "company",
/// "senator" for "politician". Words of a compound stand apart by a space.
[[nodiscard]] bool is_noun_for(const std::string& noun,
                               const std::string& kind,
                               const WordNet& dictionary);

/// The same of the word, or of the compound that ends with it: "Prime Minister".
[[nodiscard]] bool says_kind(const std::vector<TextWord>& words,
                             std::size_t noun,
                             const std::string& kind,
                             const WordNet& dictionary);

}  // namespace quern
