#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/split/splitter.h"
#include "ingest/language/text/sentence.h"
#include "ingest/language/tokenize/tokenizer.h"

namespace quern {

/// An article's text to sentences of words: splitter and tokenizer with their model. Takes any
/// bytes in linear time. Immutable: const use from several threads is safe.
class Segmenter {
 public:
  /// Loads the trained model. Throws std::runtime_error, naming the file and the way out, if it is
  /// missing, truncated, foreign or of another version.
  explicit Segmenter(const std::filesystem::path& model);

  /// The sentences of all paragraphs in order. No sentence reaches over a paragraph's end.
  [[nodiscard]] std::vector<Sentence> segment(std::string_view text,
                                              std::span<const Span> paragraphs) const;

  /// The words of text[line], which is one sentence: of running text, or with its tokens already
  /// apart, whichever it looks like.
  [[nodiscard]] Sentence segment_line(std::string_view text, Span line) const;

 private:
  struct Stages {
    Splitter splitter;
    Tokenizer tokenizer;
  };
  static Stages load(const std::filesystem::path& model);

  Stages stages_;
};

}  // namespace quern
