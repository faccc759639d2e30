#include "ingest/tag/tagger.h"

#include <stdexcept>
#include <utility>

namespace quern {
namespace {

constexpr std::uint64_t kOutside = 0x5bd1e995;  // stands for words before the first, after the last

constexpr WordTraits kNoWord{kOutside, kOutside, kOutside, {}, {}};

// Traits of the word `offset` away, or those of no word.
const WordTraits& word_at(std::span<const WordTraits> words, std::size_t at, int offset) {
  const auto index = static_cast<std::ptrdiff_t>(at) + offset;
  if (index < 0 || index >= std::ssize(words)) return kNoWord;
  return words[static_cast<std::size_t>(index)];
}

std::uint64_t tag_at(std::span<const Label> tags, std::size_t at, int offset) {
  const auto index = static_cast<std::ptrdiff_t>(at) + offset;
  if (index < 0 || index >= std::ssize(tags)) return kOutside;
  return tags[static_cast<std::size_t>(index)];
}

std::vector<PartOfSpeech> meanings_of(const std::vector<std::string>& names) {
  std::vector<PartOfSpeech> meanings;
  meanings.reserve(names.size());
  for (const std::string& name : names)
    meanings.push_back(part_of_speech(name));
  return meanings;
}

}  // namespace

std::string tag_name(Upos upos, std::string_view xpos) {
  return std::string(to_string(upos)) + " " + std::string(xpos);
}

PartOfSpeech part_of_speech(std::string_view tag_name) {
  const std::size_t space = tag_name.find(' ');
  if (space == std::string_view::npos) return {upos_from_string(tag_name), ""};
  return {upos_from_string(tag_name.substr(0, space)), std::string(tag_name.substr(space + 1))};
}

std::vector<Feature> tag_features(std::span<const WordTraits> words,
                                  std::size_t at,
                                  std::span<const Label> tags_before) {
  const WordTraits& word = words[at];
  const WordTraits& before = word_at(words, at, -1);
  const WordTraits& before2 = word_at(words, at, -2);
  const WordTraits& after = word_at(words, at, 1);
  const WordTraits& after2 = word_at(words, at, 2);
  const std::uint64_t tag1 = tag_at(tags_before, at, -1);
  const std::uint64_t tag2 = tag_at(tags_before, at, -2);
  const std::uint64_t first = at == 0 ? 1 : 0;
  return {
      feature(1, word.form),
      feature(2, word.lower),
      feature(3, word.shape, first),
      feature(4, word.suffix[0]),
      feature(5, word.suffix[1]),
      feature(6, word.suffix[2]),
      feature(7, word.suffix[3]),
      feature(8, word.suffix[4]),
      feature(9, word.prefix[0]),
      feature(10, word.prefix[1]),
      feature(11, word.prefix[2]),
      feature(12, word.shape, word.suffix[2]),
      feature(13, tag1),
      feature(14, tag1, tag2),
      feature(15, tag1, word.lower),
      feature(16, tag1, word.suffix[2]),
      feature(17, tag1, word.shape),
      feature(18, tag1, tag2, word.lower),
      feature(19, before.lower),
      feature(20, before.lower, word.lower),
      feature(21, before2.lower),
      feature(22, before2.lower, before.lower),
      feature(23, after.lower),
      feature(24, after.lower, word.lower),
      feature(25, after2.lower),
      feature(26, after.lower, after2.lower),
      feature(27, after.suffix[2]),
      feature(28, after.suffix[1], word.lower),
      feature(29, after.shape, word.shape),
      feature(30, before.suffix[2]),
      feature(31, before.shape, word.shape, first),
      feature(32, tag1, after.lower),
      feature(33, tag1, after.suffix[2]),
      feature(34, before.lower, after.lower),
      feature(35, after2.suffix[2]),
      feature(36, tag1, word.lower, after.lower),
      feature(37, word.suffix[2], after.suffix[2]),
  };
}

std::vector<Feature> morphology_features(std::span<const WordTraits> words,
                                         std::size_t at,
                                         std::span<const Label> tags) {
  const WordTraits& word = words[at];
  const WordTraits& before = word_at(words, at, -1);
  const WordTraits& after = word_at(words, at, 1);
  const std::uint64_t tag = tags[at];
  const std::uint64_t tag1 = tag_at(tags, at, -1);
  const std::uint64_t tag2 = tag_at(tags, at, -2);
  const std::uint64_t tag3 = tag_at(tags, at, -3);
  return {
      feature(1, tag),
      feature(2, tag, word.form),
      feature(3, tag, word.lower),
      feature(4, tag, word.suffix[2]),
      feature(5, tag, word.suffix[1]),
      feature(6, tag, word.shape),
      feature(7, tag, tag1),
      feature(8, tag, tag1, tag2),
      feature(9, tag, tag1, tag2, tag3),
      feature(10, tag, before.lower),
      feature(11, tag, word_at(words, at, -2).lower),
      feature(12, tag, word_at(words, at, -3).lower),
      feature(13, tag, tag_at(tags, at, 1)),
      feature(14, tag, after.lower),
      feature(15, tag, word.lower, before.lower),
      feature(16, tag, word.lower, tag1),
      feature(17, tag, word.lower, tag1, tag2),
      feature(18, tag, word.lower, after.lower),
      feature(19, tag, tag1, tag_at(tags, at, 1)),
      feature(20, tag, word.lower, tag_at(tags, at, 1)),
      feature(21, tag, word_at(words, at, -2).lower, tag1),
      feature(22, tag, word_at(words, at, -4).lower),
  };
}

Tagger::Tagger(Classifier tags, Classifier morphology)
    : tags_(std::move(tags)),
      morphology_(std::move(morphology)),
      meanings_(meanings_of(tags_.labels())) {}

Tagger::Tagger(ModelReader& reader)
    : tags_(reader), morphology_(reader), meanings_(meanings_of(tags_.labels())) {
  if (meanings_.empty() || morphology_.labels().empty())
    throw std::runtime_error("the model has no tags");
}

void Tagger::write(ModelWriter& writer) const {
  tags_.write(writer);
  morphology_.write(writer);
}

std::vector<Label> Tagger::tags(std::span<const WordTraits> words) const {
  std::vector<Label> tags;
  tags.reserve(words.size());
  std::vector<std::int32_t> scores(meanings_.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    tags_.score(tag_features(words, i, tags), scores);
    tags.push_back(best_label(scores));
  }
  return tags;
}

std::vector<std::string> Tagger::morphology(std::span<const WordTraits> words,
                                            std::span<const Label> tags) const {
  std::vector<std::string> feats;
  feats.reserve(words.size());
  std::vector<std::int32_t> scores(morphology_.labels().size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    morphology_.score(morphology_features(words, i, tags), scores);
    feats.push_back(morphology_.labels()[best_label(scores)]);
  }
  return feats;
}

}  // namespace quern
