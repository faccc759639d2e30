#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/text/sentence.h"
#include "query/prompt/spoken_of.h"

namespace quern {

/// Whether a line has a word that may take up what was spoken of before: worth a look at its tree.
[[nodiscard]] bool has_pronoun(std::string_view line);

/// A question without the pronouns of what was said before it.
struct SelfContained {
  std::string question;
  std::vector<std::string> meant;  ///< "he: Ana Ruiz", for the user.
};

/// Puts names for the pronouns of a parsed question: *he* and *she* are somebody, *it* something,
/// *they* either, *there* a place. A pronoun that a name of the question itself may be the
/// antecedent of ("Why does Ruiz say that she lost?") stays, as does one for which nothing fits.
/// `text` is what the spans of the sentence count in.
[[nodiscard]] SelfContained without_pronouns(const Sentence& question,
                                             std::string_view text,
                                             std::span<const Antecedent> spoken_of);

}  // namespace quern
