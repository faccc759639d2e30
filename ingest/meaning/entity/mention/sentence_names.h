#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "ingest/meaning/entity/mention/word_span.h"

namespace quern {

/// A name that the name finder found in a sentence.
struct Name {
  WordSpan words{};
  TokenIndex head = 0;  ///< The word that the others hang on.
  std::string type;     ///< PER, ORG, ... or TIME.
};

[[nodiscard]] std::vector<Name> names_of(const Tree& tree);

/// The name that the word belongs to, or null. Points into `names`.
[[nodiscard]] const Name* name_at(const std::vector<Name>& names, TokenIndex word);

/// The words of the name that has this one; the word alone, if it is in none.
[[nodiscard]] WordSpan name_around(const Tree& tree, TokenIndex word);

/// The person's name that the parser took for a part of the office: "team captain Ann Lee". Null
/// where there is none.
[[nodiscard]] const Name* name_of_office_holder(const Tree& tree,
                                                const std::vector<Name>& names,
                                                TokenIndex office);

/// The words that name whom a name is of: "Lee" of "the Minister of Trade Lee's".
[[nodiscard]] WordSpan without_titles(const Tree& tree, WordSpan name);

/// The type of a name that means a thing of this GUM type ("LOC" for a place); empty for others.
[[nodiscard]] std::string_view name_type_of(std::string_view entity);

/// The GUM type of what a name of this type means; empty where that is open.
[[nodiscard]] std::string_view entity_type_of(std::string_view name_type);

}  // namespace quern
