#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ingest/meaning/entity/mention/mention.h"
#include "ingest/meaning/entity/pair_features.h"
#include "ingest/meaning/entity/traits.h"

namespace quern {

/// What a mention may take up.
struct Choice {
  std::size_t mention = 0;               ///< Place in the mentions.
  NoneFeatures none{};                   ///< For taking up nothing.
  std::vector<std::size_t> antecedents;  ///< Places of earlier mentions, nearest first.
  std::vector<PairFeatures> pairs;       ///< With each of them.
};

/// Whether it may take up another one and be taken up; neither an expletive may nor the clause that
/// it stands for.
[[nodiscard]] bool has_choice(const Mention& mention);

/// Finds the choices of the mentions of one article, of which some are known to mean the same.
class ChoiceFinder {
 public:
  /// `chain_of`: number of each mention's chain. Views the mentions.
  ChoiceFinder(const Trees& trees,
               const std::vector<Mention>& mentions,
               const std::vector<std::size_t>& chain_of);

  /// What the mention may take up: what stands near, and what has the same head before that.
  [[nodiscard]] Choice choice_of(std::size_t mention) const;

 private:
  /// A mention's words as numbers.
  struct Words {
    std::uint32_t head = 0;
    std::uint32_t governed_by = 0;         ///< Lemma of the governor.
    std::vector<std::uint32_t> modifiers;  ///< Sorted.
    TokenIndex governor = kRoot;
    std::size_t paragraph = 0;
  };

  void spread_over_chains();
  [[nodiscard]] std::uint32_t number_of(const std::string& word);
  [[nodiscard]] bool may_be_meant(std::size_t earlier, std::size_t later) const;
  [[nodiscard]] bool is_told_by(std::size_t earlier, std::size_t later) const;
  [[nodiscard]] std::vector<std::optional<std::size_t>> speakers_of_quotations() const;
  [[nodiscard]] Match match_of(std::size_t earlier, std::size_t later) const;
  [[nodiscard]] Government government_of(std::size_t earlier, std::size_t later) const;
  [[nodiscard]] Pair pair_of(std::size_t earlier, std::size_t later) const;

  const Trees& trees_;
  const std::vector<Mention>& mentions_;
  std::vector<Traits> traits_;
  std::vector<std::optional<std::size_t>> speakers_;  ///< See speakers_of_quotations().
  std::vector<Words> words_;
  std::vector<std::vector<std::size_t>> chains_;  ///< Mentions by chain.
  std::vector<std::size_t> chain_of_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace quern
