#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/entity/mention.h"

namespace quern {

/// A mention before a pronoun that agrees with it, and what speaks for it or against it.
struct Candidate {
  std::size_t sentences_between = 0;
  std::size_t rank = 0;        ///< Among the candidates, the nearest being 0.
  std::size_t chain_size = 1;  ///< Mentions of its chain before the pronoun.
  std::string relation;        ///< UD relation of its head.
  std::string pronoun_relation;
  std::string pronoun;       ///< Lower case.
  std::string pronoun_does;  ///< What the pronoun's clause has it do: "say", "act", "be"...
  bool is_country = false;
  bool is_abstraction = false;  ///< Its head is a noun such as "reluctance".
  MentionKind kind = MentionKind::noun;
  Determiner determiner = Determiner::none;
  Number number = Number::unknown;
  Animacy animacy = Animacy::unknown;
  std::string type;  ///< Of its name, or empty.
  bool is_group = false;
  bool is_first = false;            ///< Of its sentence.
  bool is_clause_mate = false;      ///< Hangs on the same word as the pronoun.
  bool is_called_abstract = false;  ///< The pronoun's clause says what it is: "it is a matter of".
};

/// Names of the features that hold for the candidate, as the weights know them.
[[nodiscard]] std::vector<std::string> features_of(const Candidate& candidate);

/// The candidate that the pronoun takes up, or nothing where none stands out. `candidates` come
/// nearest first.
[[nodiscard]] std::optional<std::size_t> best_candidate(const std::vector<Candidate>& candidates);

/// Whether the news takes up a thing of the first kind by the second: "pact", "deal".
[[nodiscard]] bool is_same_thing(std::string_view noun, std::string_view other);

}  // namespace quern
