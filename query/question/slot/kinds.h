#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/wordnet.h"

namespace quern {

/// "more than 200": a number, and all else says only how exact it is.
[[nodiscard]] bool is_only_number(const std::vector<TextWord>& words);

/// Judges of what kind a phrase is, by its head, capitals and WordNet. The dictionary has to
/// outlive it.
class Kinds {
 public:
  explicit Kinds(const WordNet& dictionary) : dictionary_(&dictionary) {}

  /// Somebody, or a group, firm or country that acts as somebody does.
  [[nodiscard]] bool is_who(const std::vector<TextWord>& words) const;

  [[nodiscard]] bool is_where(const std::vector<TextWord>& words) const;

  /// "the nations" says nothing to "which countries".
  [[nodiscard]] bool is_only(const std::vector<TextWord>& words, const std::string& kind) const;

  /// A name that the dictionary does not know may be of any kind that has names.
  [[nodiscard]] bool is_kind(const std::vector<TextWord>& words, const std::string& kind) const;

  /// A place that the dictionary knows, of another kind: "East Asia" is no city.
  [[nodiscard]] bool is_other_place(const std::vector<TextWord>& words,
                                    const std::string& kind) const;

  /// "passengers", "pilgrims": a noun for people first of all.
  [[nodiscard]] bool is_people(const std::string& noun) const;

 private:
  [[nodiscard]] bool known_topics_fit(const std::vector<TextWord>& words, std::size_t head) const;
  [[nodiscard]] bool kind_has_names(const std::string& kind) const;

  const WordNet* dictionary_;
};

}  // namespace quern
