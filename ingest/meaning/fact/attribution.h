#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ingest/language/clause/clause.h"

namespace quern {

/// Whose word, thought or fear a clause is.
struct Attribution {
  std::vector<TokenIndex> source;  ///< "some experts"; empty if nobody is named.
  std::string predicate;           ///< Lemma form of the saying: "suggest", "express concern".
};

/// The innermost source of clause `index`: the subject of the verb it is the content of ("experts
/// suggest that ..."), whoever has the noun it explains ("the United States has expressed concerns
/// that ..."), a speaker beside the quotation ("..., Kim said"), "as Kim said" or "according to
/// ...". Nothing if the article itself says it.
[[nodiscard]] std::optional<Attribution> attribution_of(const Tree& tree,
                                                        std::span<const Clause> clauses,
                                                        std::size_t index);

/// Whether the verb (or adjective) reports what somebody says, thinks or feels.
[[nodiscard]] bool is_reporting(const Tree& tree, TokenIndex verb);

/// Whether the clause with this head names the source of the one that it hangs on: "as Smith told
/// reporters".
[[nodiscard]] bool names_source_with_as(const Tree& tree, TokenIndex head);

/// Whether a phrase names a source rather than a circumstance: "according to officials", "as Smith
/// told reporters".
[[nodiscard]] bool is_source_phrase(const Tree& tree, const Constituent& part);

}  // namespace quern
