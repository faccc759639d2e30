#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ingest/learn/classifier.h"
#include "ingest/parse/transition_system.h"

namespace quern {

/// What the parser looks at in a word: its lower-cased form, hashed, and its tag's number.
struct ParserWord {
  std::uint64_t form = 0;
  std::uint64_t tag = 0;
};

/// Features of a configuration, after Zhang and Nivre (2011).
[[nodiscard]] std::vector<Feature> parser_features(const Configuration& configuration,
                                                   std::span<const ParserWord> words);

/// A greedy transition parser for projective trees. Its time is linear in the sentence. Immutable:
/// const use from several threads is safe.
class Parser {
 public:
  /// The classifier's labels are transitions. Throws std::runtime_error if one is not, or if those
  /// without which a parse cannot end are missing.
  explicit Parser(Classifier transitions);
  explicit Parser(ModelReader& reader);
  void write(ModelWriter& writer) const { classifier_.write(writer); }

  /// The tree of a sentence: for one word or more, always one tree with one root.
  [[nodiscard]] Tree parse(std::span<const ParserWord> words) const;

 private:
  void read_labels();

  Classifier classifier_;
  std::vector<Transition> transitions_;  ///< By label.
};

/// The best-scoring label among those whose move is allowed.
[[nodiscard]] Label best_transition(const Configuration& configuration,
                                    std::span<const Transition> transitions,
                                    std::span<const std::int32_t> scores);

}  // namespace quern
