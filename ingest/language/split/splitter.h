#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/learn/classifier.h"
#include "schema/span.h"

namespace quern {

/// What a sentence that is being read has had so far.
struct SentenceSoFar {
  std::size_t chunks = 0;
  bool open_quote = false;
  bool open_bracket = false;

  /// The sentence with one more chunk.
  [[nodiscard]] SentenceSoFar with(std::string_view chunk) const;
};

/// Features for whether a sentence ends after chunks[at]. `so_far` includes that chunk.
/// Precondition: at + 1 < chunks.size().
[[nodiscard]] std::vector<Feature> boundary_features(std::string_view text,
                                                     std::span<const Span> chunks,
                                                     std::size_t at,
                                                     const SentenceSoFar& so_far);

/// Finds the sentences of a paragraph. Immutable: const use from several threads is safe.
class Splitter {
 public:
  /// `boundaries` has the labels "inside" and "end".
  explicit Splitter(Classifier boundaries);
  explicit Splitter(ModelReader& reader);
  void write(ModelWriter& writer) const { boundaries_.write(writer); }

  /// The sentences of text[paragraph], without the white space around them; together they hold all
  /// its words. A dateline ("LYON, France (XYZ) —") is one of its own. A sentence ends at white
  /// space, or where it would pass kMaxSentence bytes.
  [[nodiscard]] std::vector<Span> split(std::string_view text, Span paragraph) const;

  /// Longest sentence in bytes: some 2,000 words. The longest of the treebanks has 1,100 bytes.
  static constexpr std::size_t kMaxSentence = 16384;

 private:
  Classifier boundaries_;
};

}  // namespace quern
