#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "schema/fact_row.h"

namespace quern {

/// The entities that facts of a page mean, counted.
class EntityList {
 public:
  /// Numbers that the list gives the entities of a fact; nothing: none, or one of too many.
  struct Ends {
    std::optional<std::size_t> subject;
    std::optional<std::size_t> object;
  };

  Ends add(const FactRow& row);

  /// The number of an entity of that name.
  [[nodiscard]] std::optional<std::size_t> find(const std::string& name) const;

  [[nodiscard]] bool empty() const { return entities_.empty(); }

  /// A table of them as HTML, those with most facts first; empty where there are none. A row has
  /// the anchor `eNUMBER`.
  [[nodiscard]] std::string html() const;

 private:
  struct Entity {
    std::string name;
    std::string type;
    std::string last_document;
    std::int64_t as_subject = 0;
    std::int64_t as_object = 0;
    std::int64_t documents = 0;
    std::int64_t first_fact = 0;
  };

  std::optional<std::size_t> number_of(const FactRow& row,
                                       const std::string& name,
                                       const std::string& type,
                                       const std::string& document);

  std::vector<Entity> entities_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_map<std::string, std::size_t> by_name_;
};

/// "person", "organization" and the like, for "PER", "ORG"; the type itself where there is no word.
[[nodiscard]] std::string type_word(const std::string& type);

}  // namespace quern
