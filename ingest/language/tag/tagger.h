#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/encode/encoder.h"
#include "ingest/language/encode/label_set.h"
#include "ingest/language/tag/lemmatizer.h"
#include "ingest/language/text/sentence.h"

namespace quern {

/// Part of speech, features and lemma of words from their vectors: a linear classifier for each.
/// Views its weights, which must outlive it. Const use from several threads is safe.
class Tagger {
 public:
  /// Throws std::runtime_error, naming the file, if the weights are not a tagger's.
  Tagger(const WeightsFile& weights, const Kernel& kernel);

  /// Fills upos, xpos, feats and lemma of the words of each sentence. `vectors`: those of each
  /// sentence's root and words, sentence by sentence.
  void tag(const Matrix& vectors, std::span<const std::span<Token>> sentences) const;

 private:
  void tag(Token& word, const float* scores) const;

  const Kernel* kernel_;
  LabelSet tags_;  ///< "UPOS XPOS".
  LabelSet feats_;
  LabelSet lemmas_;  ///< Scripts, see lemma_script.h.
  Linear linear_;
  Lemmatizer lemmatizer_;
};

}  // namespace quern
