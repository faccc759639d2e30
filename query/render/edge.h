#pragma once

#include <string>

#include "schema/fact_row.h"

namespace quern {

/// Whom or what a part of a fact means.
struct EdgeEnd {
  std::string
      name;  ///< Of the entity, else what the words are resolved to, else they; empty: none.
  std::string type;      ///< Of the entity: "PER", "ORG" and the like; empty: no entity is known.
  std::string document;  ///< The only one that means the entity; empty: any may.

  bool operator==(const EdgeEnd&) const = default;
};

/// A fact as an arrow between two names.
struct Edge {
  EdgeEnd from;  ///< The subject.
  EdgeEnd to;    ///< The object.
};

/// Names without control characters and without spaces at their ends.
[[nodiscard]] Edge edge_of(const FactRow& row);

}  // namespace quern
