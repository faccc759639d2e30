#pragma once

#include <string>
#include <vector>

#include "query/question/question.h"
#include "query/reader/reader.h"
#include "schema/span.h"

namespace quern {

/// The text of those bytes of the sentence.
[[nodiscard]] std::string words_in(const std::string& sentence, Span words);

/// Whether the words only say what somebody or something is that the question names: "Who bought
/// Acme?" is not answered by "the retailer" of "the retailer Acme". `words`: bytes of the sentence.
[[nodiscard]] bool is_title_of_asked(const Question& question,
                                     const std::string& sentence,
                                     Span words);

/// Whether the words are an owner: "Berg" of "Berg's party".
[[nodiscard]] bool is_owner(const std::string& sentence, Span words);

/// A title that was read apart from the name behind it ("the candidate" of "the candidate Anna
/// Berg") goes into the name's reading. `readings`: of one sentence.
void join_titles(const std::string& sentence, std::vector<Reader::Reading>& readings);

}  // namespace quern
