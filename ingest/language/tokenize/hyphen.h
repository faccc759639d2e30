#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ingest/language/learn/classifier.h"

namespace quern {

/// Features for whether the hyphen at `at` is a word of its own: yes in "Russia-based", no in
/// "co-founder" and "Jong-un".
[[nodiscard]] std::vector<Feature> hyphen_features(std::string_view text, std::size_t at);

/// Decides which hyphens part words. Immutable: const use from several threads is safe.
class HyphenSplitter {
 public:
  /// `hyphens` has the labels "keep" and "split"; throws std::runtime_error if it has others.
  explicit HyphenSplitter(Classifier hyphens);
  explicit HyphenSplitter(ModelReader& reader);
  void write(ModelWriter& writer) const { hyphens_.write(writer); }

  /// Whether the hyphen at `at` belongs to the word that begins at `begin`, together with what
  /// follows. `chunk`: what stands between two white spaces.
  [[nodiscard]] bool joins(std::string_view chunk, std::size_t begin, std::size_t at) const;

 private:
  [[nodiscard]] bool splits(std::string_view chunk, std::size_t at) const;

  Classifier hyphens_;
};

}  // namespace quern
