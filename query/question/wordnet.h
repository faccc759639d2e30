#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "query/question/wordnet_file.h"

namespace quern {

enum class WordClass : std::uint8_t { noun, verb, adjective, adverb };

/// A word near another in meaning.
struct RelatedWord {
  std::string lemma;
  WordClass word_class = WordClass::noun;
  double likeness = 0.0;  ///< (0, 1): how far one may stand for the other.
};

/// Princeton WordNet 3.0 (https://wordnet.princeton.edu, file formats in wndb(5WN)), read from the
/// files of Debian's wordnet-base as they are. Where these are missing every answer is empty, and
/// questions find only what uses their own words. Use from one thread.
class WordNet {
 public:
  explicit WordNet(const std::filesystem::path& folder = "/usr/share/wordnet");

  [[nodiscard]] bool is_open() const;
  [[nodiscard]] bool knows(std::string_view lemma, WordClass word_class) const;

  /// Synonyms of the word's commoner meanings, and what is derived from it ("meet": "meeting"), or
  /// from the synonyms of a phrase ("step down": "resignation"), the likest first; each once.
  /// Single words only.
  [[nodiscard]] std::vector<RelatedWord> related(std::string_view lemma,
                                                 WordClass word_class) const;

  /// Words of the opposite meaning in the word's commonest meanings: "accept" for "reject".
  [[nodiscard]] std::vector<std::string> opposites(std::string_view lemma,
                                                   WordClass word_class) const;

  /// Forms of the word, itself among them: "hold" gives hold, holds, holding, held; "step down"
  /// gives "steps down" and so on. Forms that do not exist ("holded") may be among them.
  [[nodiscard]] std::vector<std::string> inflections(const std::string& lemma,
                                                     WordClass word_class) const;

  /// "fishermen" gives "fisherman"; what is no plural stays.
  [[nodiscard]] std::string singular(const std::string& noun) const;

  /// Whether the noun, in one of its commoner meanings, is a kind or an instance of the other:
  /// "russia" is a "country". Words of a noun stand apart by a space. A noun is its own kind.
  [[nodiscard]] bool is_a(std::string_view noun, std::string_view kind) const;

  /// Numbers of the lexicographer files (lexnames(5WN)) of the noun's commoner meanings: 15 for a
  /// place, 18 for a person.
  [[nodiscard]] std::vector<int> topics(std::string_view noun) const;

 private:
  static constexpr std::size_t kClasses = 4;

  [[nodiscard]] std::vector<std::size_t> senses(std::string_view lemma,
                                                WordClass word_class,
                                                std::size_t most) const;

  std::vector<WordNetFile> index_;
  std::vector<WordNetFile> data_;
  /// Irregular forms by lemma.
  std::array<std::map<std::string, std::vector<std::string>, std::less<>>, kClasses> irregular_;
  std::map<std::string, std::string, std::less<>> singulars_;  ///< Of irregular plurals.
};

}  // namespace quern
