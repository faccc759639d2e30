#pragma once

#include <string_view>

#include "ingest/language/text/sentence.h"
#include "ingest/language/tokenize/hyphen.h"

namespace quern {

/// Words as Universal Dependencies has them: clitics and the parts of a compound are words of their
/// own, punctuation stands apart. Time is linear for any input. Immutable: const use from several
/// threads is safe.
class Tokenizer {
 public:
  /// `hyphens` has the labels "keep" and "split"; throws std::runtime_error if it has others.
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
  HyphenSplitter hyphens_;
};

}  // namespace quern
