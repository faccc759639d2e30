#pragma once

#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// A fact that no verb of the sentence tells, by the name of its rule: its slots in words of the
/// text, the predicate as given, in the present tense.
[[nodiscard]] Fact implied_fact(const Tree& tree,
                                std::string_view text,
                                const std::vector<TokenIndex>& subject,
                                std::string_view predicate,
                                std::string_view lemma,
                                const std::vector<TokenIndex>& object,
                                std::string_view rule);

/// Whether the noun takes "are" where another takes "is".
[[nodiscard]] bool is_plural(const Tree& tree, TokenIndex noun);

}  // namespace quern
