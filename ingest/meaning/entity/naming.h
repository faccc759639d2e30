#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/meaning/entity/coreference.h"
#include "schema/entity.h"

namespace quern {

/// What the chains of an article are called.
struct NamedChains {
  std::vector<std::string> names;  ///< By chain: short and telling, or empty for a lone phrase.
  /// By chain: the mention whose words the name is; nothing for what has a name of its own.
  std::vector<std::optional<std::size_t>> described_by;
  std::vector<std::optional<Entity>> entities;  ///< By chain: nothing for what has no name.
};

/// Names every chain: a country by its usual name, a person by the longest name, an organization or
/// place by the most frequent one, and what has no name by its fullest description ("the recent
/// pact between Chile and Peru" is "Chile-Peru pact").
[[nodiscard]] NamedChains name_chains(const Trees& trees,
                                      const std::vector<Mention>& mentions,
                                      const Chains& chains);

/// The phrase without its article, asides and what only says when: "pact with Peru".
[[nodiscard]] std::string short_description(const Tree& tree, const Mention& mention);

}  // namespace quern
