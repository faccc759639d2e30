#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ingest/language/learn/classifier.h"
#include "ingest/language/text/sentence.h"

namespace quern {

/// Features for whether the hyphen at `at` is a word of its own: yes in "Russia-based", no in
/// "co-founder" and "Jong-un".
[[nodiscard]] std::vector<Feature> hyphen_features(std::string_view text, std::size_t at);

/// Whether the line's tokens already stand apart, as in benchmarks: `He said : `` No , I do n't .`
[[nodiscard]] bool is_pretokenized(std::string_view line);

/// Words as Universal Dependencies has them: clitics and the parts of a compound are words of their
/// own, punctuation stands apart. Time is linear for any input. Immutable: const use from several
/// threads is safe.
class Tokenizer {
 public:
  /// `hyphens` has the labels "keep" and "split".
  explicit Tokenizer(Classifier hyphens);
  explicit Tokenizer(ModelReader& reader);
  void write(ModelWriter& writer) const { hyphens_.write(writer); }

  /// The words of text[sentence], with spans in `text`. Spelt-together words ("don't") are in
  /// `multiword` too.
  [[nodiscard]] Sentence tokenize(std::string_view text, Span sentence) const;

  /// The words of a line with white space between its tokens. Spans stay inside the tokens; forms
  /// are as in running text ("-LRB-" -> "(", "``" -> "\""). Tokens are split further only where
  /// Universal Dependencies does: at hyphens, slashes and clitics.
  [[nodiscard]] Sentence tokenize_pretokenized(std::string_view text, Span line) const;

 private:
  [[nodiscard]] bool splits_at_hyphen(std::string_view text, std::size_t at) const;

  friend class WordScanner;
  Classifier hyphens_;
};

}  // namespace quern
