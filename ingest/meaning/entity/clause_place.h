#pragma once

#include <cstddef>
#include <cstdint>

#include "ingest/language/clause/tree.h"

namespace quern {

/// How a word stands to the clause of a later one of its sentence: "Peru told Chile to cut its
/// debts" has Peru as `shared_doer` of "its" and Chile as `controller`. After Hobbs 1978
/// ("Resolving Pronoun References"), whose search goes up the tree in this order.
enum class ClausePlace : std::uint8_t {
  other_sentence,
  doer,          ///< Subject of the same clause: "Peru cut its debts".
  undergoer,     ///< Object there.
  oblique,       ///< In a phrase that hangs on its verb.
  shared_doer,   ///< Subject of a clause that this one goes on from: "Peru met Chile to cut its
                 ///< debts".
  controller,    ///< Object of the clause above, that does what this one says.
  modified,      ///< Noun that the clause tells of: "a mine that lost its licence".
  beside_owned,  ///< "the report and its methods"
  doer_above,    ///< Subject of a further clause above.
  undergoer_above,
  elsewhere
};
inline constexpr std::size_t kClausePlaces = 11;

/// Precondition: both stand in the sentence, neither within the other's phrase.
[[nodiscard]] ClausePlace clause_place(const Tree& tree, TokenIndex earlier, TokenIndex later);

}  // namespace quern
