#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/fact.h"

namespace quern {

/// A place of a triple pattern: a variable, a pattern of words, or, with neither, open.
struct Slot {
  std::string variable = {};  ///< Its name without the `?`.
  std::string words = {};

  bool operator==(const Slot&) const = default;
};

/// A fact with its places to be filled.
struct TriplePattern {
  Slot subject = {};
  Slot predicate = {};
  Slot object = {};

  bool operator==(const TriplePattern&) const = default;
};

/// What the user asks to see. Conditions are joined by AND; an absent one does not restrict.
/// A pattern is one or more words, matched whole and in sequence, whatever the case; `*` stands for
/// any characters and `?` for one, inside a word.
struct Filter {
  std::vector<std::string> subject = {};    ///< Patterns over subject words or its resolved form.
  std::vector<std::string> predicate = {};  ///< Patterns over predicate words or lemma form.
  std::vector<std::string> object = {};     ///< Patterns over object words or its resolved form.
  std::vector<std::string> entity = {};     ///< Patterns that subject or object must match.
  std::vector<std::string> text = {};       ///< FTS5 queries over the sentence.
  std::optional<Polarity> polarity = {};
  std::optional<Modality> modality = {};
  std::vector<std::string> attributed_to = {};  ///< Patterns over the attribution.
  std::optional<bool> attributed = {};          ///< false: only facts in the article's own voice.
  std::optional<bool> derived = {};             ///< false: only facts that the words state.
  std::vector<std::string> document = {};       ///< Patterns over a document's name or title.
  std::string since = {};  ///< ISO day or a prefix of one ("2024-06"), or empty.
  std::string until = {};  ///< Inclusive ("2024-06" reaches to its last day).
  double min_confidence = 0.0;
  /// Facts to be found together: what has the same variable means the same. The conditions above
  /// hold for each of them.
  std::vector<TriplePattern> patterns = {};
  bool is_distinct = false;   ///< Rows that look alike in their columns are one.
  std::string group_by = {};  ///< Columns, with commas between: their values are counted instead.
  std::string sort = {};  ///< Column name; "-" before it: descending. Empty: order of the article.
  std::optional<std::int64_t> limit = {};
  std::int64_t offset = 0;

  bool operator==(const Filter&) const = default;
};

}  // namespace quern
