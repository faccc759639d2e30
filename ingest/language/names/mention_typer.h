#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/encode/encoder.h"
#include "ingest/language/encode/label_set.h"
#include "ingest/language/text/token.h"

namespace quern {

/// What the phrases that words head mean, named or not, and whether that was said before: two
/// linear classifiers over a hidden layer on word vectors, with the entity types and the
/// information status of the Georgetown University Multilayer corpus (Zeldes 2017). Views its
/// weights, which must outlive it. Const use from several threads is safe.
class MentionTyper {
 public:
  /// Throws std::runtime_error, naming the file, if the weights are not a mention typer's.
  MentionTyper(const WeightsFile& weights, const Kernel& kernel);

  /// Fills entity, givenness and vector of the words of each sentence. `vectors`: those of each
  /// sentence's root and words, sentence by sentence.
  void find(const WordVectors& vectors, std::span<const std::span<Token>> sentences) const;

 private:
  [[nodiscard]] float givenness(const float* scores) const;
  void find_vectors(const Matrix& vectors, std::span<const std::span<Token>> sentences) const;

  const Kernel* kernel_;
  LabelSet entities_;  ///< person, organization, place, time... and O.
  LabelSet status_;    ///< new, given, accessible, O.
  Linear hidden_;
  Linear linear_;
  std::optional<Linear> vectors_;  ///< None in a model without AntecedentWeights.
};

}  // namespace quern
