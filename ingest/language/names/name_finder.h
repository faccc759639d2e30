#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/encode/encoder.h"
#include "ingest/language/text/token.h"

namespace quern {

/// The sequence of IOB2 labels with the highest sum of scores in which no name goes on that did not
/// begin (Viterbi 1967). `scores`: a row for each word, a column for each of `labels`, of which "O"
/// is one. Gives a label's number for each word.
[[nodiscard]] std::vector<std::size_t> best_labels(std::span<const float* const> scores,
                                                   std::span<const std::string_view> labels);

/// Names of people, organizations, places and more: a linear classifier over word vectors. Views
/// its weights, which must outlive it. Const use from several threads is safe.
class NameFinder {
 public:
  /// Throws std::runtime_error, naming the file, if the weights are not a name finder's.
  NameFinder(const WeightsFile& weights, const Kernel& kernel);

  /// Fills the name label of the words of each sentence. `vectors`: those of each sentence's root
  /// and words, sentence by sentence.
  void find(const Matrix& vectors, std::span<const std::span<Token>> sentences) const;

 private:
  void find(std::span<Token> words, std::span<const float* const> scores) const;

  const Kernel* kernel_;
  std::vector<std::string_view> labels_;  ///< PER, ORG, LOC, NORP, TIME, EVENT and WORK in IOB2.
  /// Sorted. Beside the countries of data/lexicon/names/country_names.txt, which tells what each
  /// name stands for, these have names of more than one place ("Georgia") and what "and" joins to
  /// the name of one ("Brighton and Hove"), and lack official names ("Kingdom of Spain").
  std::vector<std::string_view> places_;
  Linear linear_;
};

}  // namespace quern
