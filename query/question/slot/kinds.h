#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/slot/known_name.h"
#include "query/question/wordnet.h"

namespace quern {

/// "more than 200": a number, and all else says only how exact it is.
[[nodiscard]] bool is_only_number(const std::vector<TextWord>& words);

/// Judges of what kind a phrase is, by its heads: what ingest took them for, what is known of their
/// names, else capitals and WordNet. The dictionary has to outlive it.
class Kinds {
 public:
  explicit Kinds(const WordNet& dictionary, KnownNames names = {})
      : dictionary_(&dictionary), names_(std::move(names)) {}

  /// Somebody, or a group, firm or country that acts as somebody does.
  [[nodiscard]] bool is_who(const std::vector<TextWord>& words) const;

  [[nodiscard]] bool is_where(const std::vector<TextWord>& words) const;

  /// "the nations" says nothing to "which countries".
  [[nodiscard]] bool is_only(const std::vector<TextWord>& words, const std::string& kind) const;

  /// How surely the phrase means something of the kind, in [0, 1]: 0 where something else is known
  /// of it; a name of which nothing is known may be of any kind that has names. Of "Russia and
  /// Iran" the least.
  [[nodiscard]] double kind_likeness(const std::vector<TextWord>& words,
                                     const std::string& kind) const;

  /// Whether both nouns have one meaning: "state" and "country".
  [[nodiscard]] bool is_same(const std::string& one, const std::string& other) const;

  /// "passengers", "pilgrims": a noun for people first of all.
  [[nodiscard]] bool is_people(const std::string& noun) const;

 private:
  [[nodiscard]] std::optional<KnownName> name_at(const std::vector<TextWord>& words,
                                                 std::size_t head) const;
  [[nodiscard]] double head_likeness(const std::vector<TextWord>& words,
                                     std::size_t head,
                                     const std::string& kind) const;

  const WordNet* dictionary_;
  KnownNames names_;
};

}  // namespace quern
