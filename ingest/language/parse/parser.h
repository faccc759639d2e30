#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/encode/encoder.h"
#include "ingest/language/text/token.h"

namespace quern {

/// Dependency trees from word vectors: the biaffine parser of Dozat and Manning (2017), with
/// relation scores of low rank. Views its weights, which must outlive it. Const use from several
/// threads is safe.
class Parser {
 public:
  /// Throws std::runtime_error, naming the file, if the weights are not a parser's.
  Parser(const WeightsFile& weights, const Kernel& kernel);

  /// Fills head and deprel of the words of each sentence, and how sure both are. `vectors`: those
  /// of each sentence's root and words, sentence by sentence. Every non-empty sentence becomes a
  /// tree with one root.
  void parse(const Matrix& vectors, std::span<const std::span<Token>> sentences) const;

 private:
  static constexpr std::size_t kArcWidth = 256;
  static constexpr std::size_t kRelationWidth = 192;

  /// Sets the heads of the words, whose rows follow that of their root, `first`.
  void attach(const Matrix& projected,
              const Matrix& arc_dependents,
              std::size_t first,
              std::span<Token> words) const;
  /// Of each word and its head: the product of their projections, and both.
  void pair_up(const Matrix& projected,
               std::size_t first,
               std::span<const Token> words,
               Matrix& pairs) const;

  const Kernel* kernel_;
  std::vector<std::string_view> relations_;
  Linear project_;  ///< To arc dependent, arc head, relation dependent and relation head.
  Linear arc_;
  Linear relation_;
};

}  // namespace quern
