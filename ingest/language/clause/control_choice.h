#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/language/clause/clause.h"

namespace quern {

/// Who may do what a verb without a subject of its own names, with what tells so: features, by the
/// numbers that their hashes come to (Weinberger et al. 2009, "Feature Hashing").
struct ControlChoice {
  static constexpr std::size_t kPairFeatures = 25;
  static constexpr std::size_t kNobodyFeatures = 11;
  using Pair = std::array<std::uint32_t, kPairFeatures>;

  TokenIndex verb = kUnattached;
  TokenIndex governor = kUnattached;   ///< What the verb hangs on.
  std::vector<TokenIndex> candidates;  ///< Heads of phrases; the governor for all that it tells.
  std::vector<Pair> pairs;             ///< Of each candidate.
  std::array<std::uint32_t, kNobodyFeatures> nobody{};  ///< Of nobody in the sentence.
};

/// Whether the verb is one whose subject has to be told from other words: an infinitive, a gerund
/// or a participle of an adverbial clause that has none.
[[nodiscard]] bool lacks_subject(const Tree& tree, TokenIndex verb);

/// The choice for the verb, which lacks_subject(). `by_rule`: the head of whom the rules take for
/// the subject of its clause, which hangs by `link`; none for nobody.
[[nodiscard]] ControlChoice control_choice(const Tree& tree,
                                           TokenIndex verb,
                                           Link link,
                                           std::optional<TokenIndex> by_rule);

}  // namespace quern
