#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/tag/lemma_lexicon.h"
#include "ingest/language/text/token.h"

namespace quern {

/// Mends the commonest typing errors, for lemmas alone ("recieved" is a form of "receive"). After
/// Damerau (1964): one letter too many, one too few, or two neighbours exchanged; a wrong letter
/// in place of another is more often a rare word or a name than an error. Views its lines.
class Spelling {
 public:
  /// `common`: "FORM<tab>UPOS", words that may have been meant, sorted by bytes.
  explicit Spelling(std::vector<std::string_view> common) : common_(std::move(common)) {}

  /// The lemma of the word that was meant: nothing where the form is a word of the lexicon, where
  /// it is not of 4 to 24 letters from A to Z, and where several lemmas fit.
  [[nodiscard]] std::optional<std::string> lemma(std::string_view form,
                                                 Upos upos,
                                                 const LemmaLexicon& lexicon) const;

 private:
  [[nodiscard]] bool is_common(const std::string& form, Upos upos) const;

  std::vector<std::string_view> common_;
};

}  // namespace quern
