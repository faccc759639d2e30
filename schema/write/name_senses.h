#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/statement.h"
#include "schema/write/entity_mover.h"

namespace quern {

/// A row of the table `name`: what documents call something, and as what they read it.
struct CollectedName {
  RowId id = 0;
  std::string text;
  std::string type;
  std::string country;    ///< Whose institution it is, or where the place is; or empty.
  bool is_short = false;  ///< A surname, an institution of no known country.
  std::optional<RowId> entity;
  Lent lent = Lent::none;
  std::int64_t documents = 0;
};

/// Names of one key that mean one thing.
struct NameSense {
  std::string type;  ///< That of most documents.
  std::string home;  ///< Where a place is that is told from another one so: "Georgia (Peru)".
  std::int64_t documents = 0;
  std::vector<const CollectedName*> names;  ///< The most frequent first; never empty.
};

/// What the names of one key mean, short ones apart; the most frequent first. They are one thing,
/// but for a single word that is about as frequent in two types, of which one has been written in
/// full ("Liverpool" the town, "Liverpool FC"), for a firm that is only called by its full name and
/// whom it is called after, and for a place that several countries have. Senses point into `names`,
/// which are sorted by the number of their documents.
[[nodiscard]] std::vector<NameSense> senses_of(std::span<const CollectedName> names,
                                               std::string_view key);

/// The fullest of the forms that are common in the documents.
[[nodiscard]] std::string shown_name(const NameSense& sense);

/// Whether a key is of a single word.
[[nodiscard]] bool is_word_key(std::string_view key);

}  // namespace quern
