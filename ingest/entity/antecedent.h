#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/entity/mention.h"

namespace quern {

/// A mention before a pronoun that agrees with it.
struct Candidate {
  std::size_t sentences_between = 0;
  std::size_t mentions_between = 1;
  std::size_t chain_size = 1;  ///< Mentions of its chain before the pronoun.
  std::string relation;        ///< UD relation of its head.
  std::string pronoun_relation;
  MentionKind kind = MentionKind::noun;
  Determiner determiner = Determiner::none;
  bool is_person = false;
  bool is_named = false;
  bool is_called_abstract = false;  ///< The pronoun's clause says what it is: "it is a matter of".
  bool is_certain_number = true;    ///< Its number is known, and the pronoun's.
};

/// The candidate that the pronoun takes up, or nothing where none stands out. `candidates` come
/// nearest first.
[[nodiscard]] std::optional<std::size_t> best_candidate(const std::vector<Candidate>& candidates,
                                                        const Mention& pronoun);

/// Whether the news takes up a thing of the first kind by the second: "pact", "deal".
[[nodiscard]] bool is_same_thing(std::string_view noun, std::string_view other);

}  // namespace quern
