#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/language/text/sentence.h"

namespace quern {

/// Gathers the words of a sentence, text[within], in reading order, and parts clitics from them.
/// Points into the text, which has to outlive it.
class SentenceBuilder {
 public:
  SentenceBuilder(std::string_view text, Span within) : text_(text) { sentence_.span = within; }

  /// Adds what stands in `word`, a part of `chunk`, as one word or as a word and its clitics.
  void add(Span chunk, Span word);

  /// Adds a word that is written otherwise than its form ("-LRB-" for "(").
  void add_as(Span word, std::string form);

  /// The sentence of the words added so far; an empty one where there are none.
  [[nodiscard]] Sentence finished() &&;

 private:
  [[nodiscard]] bool is_plural_possessive(Span chunk, Span mark) const;
  void add_possessive(Span chunk, Span mark);
  void add_token(Span chunk, Span word);
  void add_multiword(TokenIndex first, Span word);
  void watch_single_quotes(Span chunk, Span word);

  std::string_view text_;
  Sentence sentence_;
  int open_single_quotes_ = 0;
};

}  // namespace quern
