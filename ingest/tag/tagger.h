#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/learn/classifier.h"
#include "ingest/tag/word_traits.h"
#include "ingest/text/sentence.h"

namespace quern {

/// A part-of-speech tag of both tag sets, which are predicted together.
struct PartOfSpeech {
  Upos upos = Upos::X;
  std::string xpos;

  bool operator==(const PartOfSpeech&) const = default;
};

/// The classifier's name of a tag ("NOUN NN") and back.
[[nodiscard]] std::string tag_name(Upos upos, std::string_view xpos);
[[nodiscard]] PartOfSpeech part_of_speech(std::string_view tag_name);

/// Features of the word at `at` for choosing its tag, given the tags chosen before it.
[[nodiscard]] std::vector<Feature> tag_features(std::span<const WordTraits> words,
                                                std::size_t at,
                                                std::span<const Label> tags_before);

/// Features of the word at `at` for choosing its morphology, given the tags of all words.
[[nodiscard]] std::vector<Feature> morphology_features(std::span<const WordTraits> words,
                                                       std::size_t at,
                                                       std::span<const Label> tags);

/// Part-of-speech tags and UD features, greedily from left to right. Immutable: const use from
/// several threads is safe.
class Tagger {
 public:
  /// `tags` has tag_name()s as labels, `morphology` FEATS as CoNLL-U has them.
  Tagger(Classifier tags, Classifier morphology);
  explicit Tagger(ModelReader& reader);
  void write(ModelWriter& writer) const;

  /// The tag of each word, by number.
  [[nodiscard]] std::vector<Label> tags(std::span<const WordTraits> words) const;
  [[nodiscard]] const PartOfSpeech& meaning(Label tag) const { return meanings_[tag]; }

  /// The UD features of each word, given its tag.
  [[nodiscard]] std::vector<std::string> morphology(std::span<const WordTraits> words,
                                                    std::span<const Label> tags) const;

 private:
  Classifier tags_;
  Classifier morphology_;
  std::vector<PartOfSpeech> meanings_;  ///< By tag number.
};

}  // namespace quern
