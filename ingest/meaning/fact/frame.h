#pragma once

#include <optional>
#include <vector>

#include "ingest/language/clause/clause.h"

namespace quern {

/// A clause cut for a fact: what becomes the predicate, which phrase the object, and the rest.
struct Frame {
  std::vector<TokenIndex> predicate;  ///< Its words, without the preposition of the object.
  std::vector<TokenIndex> marker;     ///< The object's preposition.
  std::optional<Constituent> object;
  std::vector<Constituent> rest;  ///< The further arguments, in reading order.
};

/// Chooses the object: a noun phrase without preposition, what the subject is, what is said, the
/// agent, or the first phrase whose preposition belongs to the verb ("comment on the deal"); an
/// adjective before it becomes part of the predicate ("is silent on").
[[nodiscard]] Frame frame_of(const Tree& tree, const Clause& clause);

}  // namespace quern
