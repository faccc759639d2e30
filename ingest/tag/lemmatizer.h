#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/learn/classifier.h"
#include "ingest/tag/word_traits.h"

namespace quern {

/// How a form becomes its lemma: "keep" or "lower" the case, cut so many bytes off the end and
/// append the rest ("l3y": flies -> fly), or "=lemma" where they have nothing in common.
[[nodiscard]] std::string edit_script(std::string_view form, std::string_view lemma);

/// The lemma that a script makes of a form; nothing where the script does not fit the form or is
/// no script.
[[nodiscard]] std::optional<std::string> apply_edit_script(std::string_view script,
                                                           std::string_view form);

/// Features for choosing a word's edit script, given its tag's number.
[[nodiscard]] std::vector<Feature> lemma_features(const WordTraits& word, Label tag);

/// Lemmas by trained edit scripts, which learn the irregular words by heart and the others by their
/// endings. Immutable: const use from several threads is safe.
class Lemmatizer {
 public:
  explicit Lemmatizer(Classifier scripts);
  explicit Lemmatizer(ModelReader& reader);
  void write(ModelWriter& writer) const { scripts_.write(writer); }

  [[nodiscard]] std::string lemma(std::string_view form, const WordTraits& word, Label tag) const;

 private:
  Classifier scripts_;
};

}  // namespace quern
