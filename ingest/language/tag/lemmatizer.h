#pragma once

#include <string>
#include <string_view>

#include "ingest/language/encode/weights_file.h"
#include "ingest/language/tag/lemma_lexicon.h"
#include "ingest/language/tag/spelling.h"
#include "ingest/language/text/token.h"

namespace quern {

/// The dictionary form of words: a lexicon knows most, the tagger's edit script makes the others.
/// Views the model's words, which must outlive it. Const use from several threads is safe.
class Lemmatizer {
 public:
  /// Throws std::runtime_error, naming the file, if it has no lexicon.
  explicit Lemmatizer(const WeightsFile& weights);

  /// `word`: tagged, without its lemma. `script`: see lemma_script.h.
  [[nodiscard]] std::string lemma(const Token& word, std::string_view script) const;

 private:
  [[nodiscard]] std::string name_lemma(const Token& word,
                                       std::string_view form,
                                       std::string_view script) const;

  LemmaLexicon lexicon_;
  Spelling spelling_;
};

}  // namespace quern
