#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/meaning/entity/chains.h"
#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// What is known of a chain. Its mentions stand in reading order.
struct Chain {
  std::vector<std::size_t> mentions;
  Number number = Number::unknown;
  Gender gender = Gender::unknown;
  Animacy animacy = Animacy::unknown;
  std::string_view country;     ///< That it is, or empty.
  std::string type;             ///< Of its name, or empty.
  std::string_view given_name;  ///< By a rule of the user, or empty.
  bool is_named = false;
};

/// How a mention stands in its chain; see Chains.
struct Member {
  Reason reason = Reason::alone;
  bool is_sure = true;
  bool is_told = false;  ///< An apposition says who it is.
  std::optional<std::size_t> speaker;
};

/// The mentions of an article on their way into chains, each at first a chain of its own. A mention
/// is named by its place in mentions(). Views the trees and mentions.
class ChainSet {
 public:
  ChainSet(const Trees& trees, const std::vector<Mention>& mentions);

  [[nodiscard]] const std::vector<Mention>& mentions() const { return mentions_; }
  [[nodiscard]] const Tree& tree_of(const Mention& mention) const {
    return trees_[mention.sentence];
  }

  /// The chain that the mention stands in.
  [[nodiscard]] Chain& chain(std::size_t mention) { return chains_[chain_of_[mention]]; }
  [[nodiscard]] const Chain& chain(std::size_t mention) const {
    return chains_[chain_of_[mention]];
  }
  [[nodiscard]] Member& member(std::size_t mention) { return members_[mention]; }
  [[nodiscard]] const Member& member(std::size_t mention) const { return members_[mention]; }
  [[nodiscard]] bool are_one(std::size_t mention, std::size_t other) const {
    return chain_of_[mention] == chain_of_[other];
  }
  /// Number of each mention's chain.
  [[nodiscard]] const std::vector<std::size_t>& chain_of() const { return chain_of_; }

  /// Puts the later mention's chain into the earlier one's, and says whether it did: not if they
  /// are one, nor if they are two countries, two given names or a phrase and a part of it.
  bool join(std::size_t earlier, std::size_t later, Reason reason);

  /// Whether it holds of a mention of the one's chain and one of the other's.
  template <typename Holds>
  [[nodiscard]] bool any_pair(std::size_t earlier, std::size_t later, Holds holds) const {
    const auto& its = chain(earlier).mentions;
    const auto& own = chain(later).mentions;
    return std::any_of(its.begin(), its.end(), [&](std::size_t i) {
      return std::any_of(own.begin(), own.end(),
                         [&](std::size_t j) { return holds(mentions_[i], mentions_[j]); });
    });
  }

  /// The mention with this head that is neither list nor clause.
  [[nodiscard]] std::optional<std::size_t> mention_headed_by(std::size_t sentence,
                                                             TokenIndex head) const;

  /// The chains in the order of their first mentions.
  [[nodiscard]] Chains numbered() const;

 private:
  [[nodiscard]] bool may_join(std::size_t earlier, std::size_t later) const;

  const Trees& trees_;
  const std::vector<Mention>& mentions_;
  std::vector<Chain> chains_;
  std::vector<std::size_t> chain_of_;
  std::vector<Member> members_;
};

}  // namespace quern
