#pragma once

#include <string>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/slot/known_name.h"
#include "query/question/wordnet.h"

namespace quern {

/// How surely whom a name means is of the kind: 1 where the words around or within it say so, what
/// the name is known as, or one of the callings; 0 where they or its type say that it is something
/// else; between them where nothing is known. `words`: those of the phrase with the name.
[[nodiscard]] double name_likeness(const KnownName& name,
                                   const std::vector<TextWord>& words,
                                   const std::vector<std::string>& callings,
                                   const std::string& kind,
                                   const WordNet& dictionary);

/// Whether things of the kind have names.
[[nodiscard]] bool kind_has_names(const std::string& kind, const WordNet& dictionary);

}  // namespace quern
