#pragma once

#include <string>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/question.h"
#include "query/question/slot/kinds.h"

namespace quern {

/// What answers "how many" in a phrase: the number before the noun that is counted. `words` are
/// those of the text. Empty if there is none.
[[nodiscard]] std::string number_before(const std::string& text,
                                        const std::vector<TextWord>& words,
                                        const Question& question,
                                        const Kinds& kinds);

/// "25 percent", "$50,000": what answers "how much". Empty if there is none.
[[nodiscard]] std::string amount_in(const std::string& text, const std::vector<TextWord>& words);

/// "a 14-year-old boy", "aged 14": what answers "how old". Empty if there is none.
[[nodiscard]] std::string age_in(const std::string& text, const std::vector<TextWord>& words);

}  // namespace quern
