#pragma once

#include "query/question/question.h"
#include "schema/read/search/ranked_sentences.h"

namespace quern {

/// What of the question a sentence does not tell of, nor its title or date.
struct Unsaid {
  double names = 0.0;  ///< How many; of one that is partly said ("Weber", for "Anna Weber") a part.
  bool is_other_time = false;  ///< None of the months asked for, or none of the years.
};

/// The sentence: as the search for the question's words gave it. A country is said by any of its
/// names; time is not told by a sentence of unknown date.
[[nodiscard]] Unsaid unsaid_in(const Question& question, const RankedSentence& sentence);

}  // namespace quern
