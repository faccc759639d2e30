#pragma once

#include <string_view>

#include "ingest/meaning/entity/mention/mention.h"
#include "ingest/meaning/entity/mention/word_span.h"

namespace quern {

/// "Mr.", "Senator": a word before a person's name that is none of it.
[[nodiscard]] bool is_title(const Token& token);

/// "spokeswoman", "son", "mr"; unknown where the noun (lower case) does not tell.
[[nodiscard]] Gender gender_of_noun(std::string_view lemma);

/// Of whoever bears the name within a phrase, by the given name or by what stands before it: "Anna
/// Berg", "Mrs. Berg", "his sister Kim".
[[nodiscard]] Gender gender_of_name(const Tree& tree, WordSpan phrase, WordSpan name);

}  // namespace quern
