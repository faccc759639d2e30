#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/text/token.h"

namespace quern {

/// The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
enum class Move : std::uint8_t {
  shift,  ///< The next word goes onto the stack.
  left,   ///< The top of the stack becomes a dependent of the next word and leaves.
  right   ///< The top of the stack becomes a dependent of the one below it and leaves.
};

/// A move, and for an arc its relation.
struct Transition {
  Move move = Move::shift;
  std::string deprel;

  bool operator==(const Transition&) const = default;
};

/// "S", "L nsubj", "R obj": a transition as a classifier's label, and back. Anything else gives
/// nothing.
[[nodiscard]] std::string to_string(const Transition& transition);
[[nodiscard]] std::optional<Transition> transition_from_string(std::string_view name);

/// Heads and relations of a sentence's words. kUnattached and "" where not known yet.
struct Tree {
  std::vector<TokenIndex> heads;
  std::vector<std::string> deprels;

  bool operator==(const Tree&) const = default;
};

/// A parse in progress: a stack, the words still to come, and the arcs so far. The root stands
/// after the last word (Ballesteros and Nivre 2013) and takes exactly one dependent, so every
/// finished parse is one tree.
class Configuration {
 public:
  static constexpr TokenIndex kNone = -1;  ///< No such word. The root is word_count().

  explicit Configuration(TokenIndex word_count);

  [[nodiscard]] TokenIndex word_count() const { return word_count_; }
  [[nodiscard]] bool finished() const { return next_ == word_count_ && stack_.empty(); }

  /// The word `depth` below the top of the stack, or kNone.
  [[nodiscard]] TokenIndex stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
  }
  [[nodiscard]] std::span<const TokenIndex> stack() const { return stack_; }

  /// The word `offset` after the next one; the root after the last word, then kNone.
  [[nodiscard]] TokenIndex buffer(TokenIndex offset) const {
    return next_ + offset <= word_count_ ? next_ + offset : kNone;
  }

  /// Dependents found so far, seen from outside in: rank 0 is the outermost. Only two are kept.
  struct Dependents {
    std::array<TokenIndex, 2> outermost = {kNone, kNone};
    std::uint32_t count = 0;
  };
  [[nodiscard]] const Dependents& left_of(TokenIndex word) const { return left_[index(word)]; }
  [[nodiscard]] const Dependents& right_of(TokenIndex word) const { return right_[index(word)]; }

  /// Relation by label number, as given to apply().
  [[nodiscard]] std::uint16_t relation(TokenIndex word) const { return relations_[index(word)]; }
  /// Head so far: a word, word_count() for the root, or kUnattached.
  [[nodiscard]] TokenIndex head(TokenIndex word) const { return heads_[index(word)]; }

  [[nodiscard]] bool allows(Move move) const;

  /// Makes a move; `relation` is the number of an arc's relation. Precondition: allows(move).
  void apply(Move move, std::uint16_t relation);

 private:
  static std::size_t index(TokenIndex word) { return static_cast<std::size_t>(word); }
  void attach(TokenIndex dependent, TokenIndex head, std::uint16_t relation);

  TokenIndex word_count_;
  TokenIndex next_ = 0;
  std::vector<TokenIndex> stack_;
  std::vector<TokenIndex> heads_;
  std::vector<std::uint16_t> relations_;
  std::vector<Dependents> left_;
  std::vector<Dependents> right_;
};

/// How many gold arcs each move (by its number) puts out of reach: the dynamic oracle of Goldberg
/// and Nivre (2013), "Training deterministic parsers with non-deterministic oracles". `gold_heads`
/// are those of a projective tree, kRoot for the root's dependent.
[[nodiscard]] std::array<int, 3> move_costs(const Configuration& configuration,
                                            std::span<const TokenIndex> gold_heads);

/// The tree with arcs that cross others lifted to their head's head until none crosses (Nivre and
/// Nilsson 2005, without the marks). Precondition: a tree.
[[nodiscard]] std::vector<TokenIndex> projective_heads(std::span<const TokenIndex> heads);

}  // namespace quern
