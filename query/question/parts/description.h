#pragma once

#include <cstdint>
#include <vector>

#include "query/question/reading/question_tree.h"

namespace quern {

enum class DescriptionForm : std::uint8_t {
  relative,    ///< "the film that won the prize"
  participle,  ///< "the tycoon jailed for fraud"
  office,      ///< "the winner of the Norvik Open", "Norland's president"
  holder       ///< "which town's mayor": the mayor, though the town is asked for.
};

/// A noun phrase of a question that says who or what it means without a name, so that another fact
/// may have to be known to tell.
struct Description {
  DescriptionForm form = DescriptionForm::relative;
  TokenIndex noun = 0;    ///< Its head.
  TokenIndex clause = 0;  ///< The verb of its clause, if it has one; for a holder, what is asked.
  std::vector<TokenIndex> words;  ///< All of it, without its preposition.
};

/// The descriptions of a question, the clearest first. What another one stands in waits until that
/// is known ("the leader of the party that won": the party); what is asked for, and what a question
/// with "is" asks about, is none.
[[nodiscard]] std::vector<Description> descriptions_in(const QuestionTree& tree);

}  // namespace quern
