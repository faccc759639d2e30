#include "ingest/parse/transition_system.h"

#include <algorithm>
#include <cassert>

namespace quern {

std::string to_string(const Transition& transition) {
  if (transition.move == Move::shift) return "S";
  return (transition.move == Move::left ? "L " : "R ") + transition.deprel;
}

std::optional<Transition> transition_from_string(std::string_view name) {
  if (name == "S") return Transition{};
  if (name.size() < 3 || name[1] != ' ' || (name[0] != 'L' && name[0] != 'R')) return std::nullopt;
  return Transition{name[0] == 'L' ? Move::left : Move::right, std::string(name.substr(2))};
}

Configuration::Configuration(TokenIndex word_count)
    : word_count_(word_count),
      heads_(index(word_count) + 1, kUnattached),
      relations_(index(word_count) + 1, 0),
      left_(index(word_count) + 1),
      right_(index(word_count) + 1) {}

bool Configuration::allows(Move move) const {
  const bool at_root = next_ == word_count_;
  switch (move) {
    case Move::shift: return !at_root;
    // The root takes only the last word left, so it never has two dependents.
    case Move::left: return !stack_.empty() && (!at_root || stack_.size() == 1);
    case Move::right: return stack_.size() > 1;
  }
  return false;
}

void Configuration::apply(Move move, std::uint16_t relation) {
  assert(allows(move));
  if (move == Move::shift) {
    stack_.push_back(next_++);
    return;
  }
  const TokenIndex dependent = stack_.back();
  stack_.pop_back();
  attach(dependent, move == Move::left ? next_ : stack_.back(), relation);
}

void Configuration::attach(TokenIndex dependent, TokenIndex head, std::uint16_t relation) {
  heads_[index(dependent)] = head;
  relations_[index(dependent)] = relation;
  Dependents& side = dependent < head ? left_[index(head)] : right_[index(head)];
  // Both sides grow outwards: each new dependent is the outermost.
  side.outermost = {dependent, side.outermost[0]};
  ++side.count;
}

std::array<int, 3> move_costs(const Configuration& configuration,
                              std::span<const TokenIndex> gold_heads) {
  const TokenIndex count = configuration.word_count();
  const TokenIndex next = configuration.buffer(0);
  const TokenIndex top = configuration.stack(0);
  const TokenIndex below = configuration.stack(1);
  const auto gold_head = [&](TokenIndex word) {
    const TokenIndex head = gold_heads[static_cast<std::size_t>(word)];
    return head == kRoot ? count : head;
  };

  std::array<int, 3> costs{};
  if (next < count) {
    // Shifting cuts the next word off from all heads on the stack but its top, and from all
    // dependents there.
    for (const TokenIndex word : configuration.stack()) {
      if (gold_head(word) == next) ++costs[0];
      if (word != top && gold_head(next) == word) ++costs[0];
    }
  }
  if (top != Configuration::kNone) {
    // Either arc takes the top away from its dependents to come, and from every other head.
    int lost = 0;
    for (TokenIndex word = next; word < count; ++word) {
      if (gold_head(word) == top) ++lost;
    }
    costs[1] = costs[2] = lost;
    const TokenIndex head = gold_head(top);
    if (head > next || (head == below && below != Configuration::kNone)) ++costs[1];
    if (head >= next) ++costs[2];
  }
  return costs;
}

std::vector<TokenIndex> projective_heads(std::span<const TokenIndex> heads) {
  std::vector<TokenIndex> lifted(heads.begin(), heads.end());
  const auto count = static_cast<TokenIndex>(lifted.size());
  const auto head_of = [&](TokenIndex word) { return lifted[static_cast<std::size_t>(word)]; };
  // An arc is projective if its head governs all the words between its ends.
  const auto governs = [&](TokenIndex head, TokenIndex word) {
    while (word != kRoot && word != head)
      word = head_of(word);
    return word == head;
  };
  for (;;) {
    TokenIndex shortest = kRoot;
    TokenIndex length = count;
    for (TokenIndex word = 0; word < count; ++word) {
      const TokenIndex head = head_of(word);
      if (head == kRoot) continue;
      const auto [low, high] = std::minmax(word, head);
      bool projective = true;
      for (TokenIndex between = low + 1; between < high && projective; ++between)
        projective = governs(head, between);
      if (!projective && high - low < length) {
        shortest = word;
        length = high - low;
      }
    }
    if (shortest == kRoot) return lifted;
    lifted[static_cast<std::size_t>(shortest)] = head_of(head_of(shortest));
  }
}

}  // namespace quern
