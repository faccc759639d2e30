#pragma once

#include <span>

#include "ingest/language/control/control_weights.h"
#include "ingest/language/encode/encoder.h"
#include "ingest/language/encode/weights_file.h"
#include "ingest/language/text/token.h"

namespace quern {

/// Makes the vectors of words that controllers are chosen by. Views its weights, which must outlive
/// it. Const use from several threads is safe.
class ControlVectors {
 public:
  /// Throws std::runtime_error, naming the file, if the weights are not those of control.
  ControlVectors(const WeightsFile& weights, const Kernel& kernel);

  [[nodiscard]] const ControlWeights& weights() const { return weights_; }

  /// Fills `control` of the words of each sentence. `vectors`: those of each sentence's root and
  /// words, sentence by sentence.
  void find(const Matrix& vectors, std::span<const std::span<Token>> sentences) const;

 private:
  const Kernel* kernel_;
  ControlWeights weights_;
  Linear linear_;
};

}  // namespace quern
