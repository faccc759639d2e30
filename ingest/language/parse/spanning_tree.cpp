#include "ingest/language/parse/spanning_tree.h"

#include <cstddef>
#include <limits>

namespace quern {
namespace {

/// What the root loses on each arc, so that it keeps the one it has to have.
constexpr double kRootPenalty = 1e9;
constexpr double kNone = -std::numeric_limits<double>::infinity();

struct Arc {
  std::size_t head = 0;
  std::size_t dependent = 0;
};

/// A cycle that was drawn together into its first node.
struct Contraction {
  std::size_t node = 0;
  std::vector<std::size_t> members;             ///< Nodes of that time, `node` among them.
  std::vector<std::vector<std::size_t>> words;  ///< The words that each member stood for.
  std::vector<Arc> arcs;                        ///< Each member's arc from inside the cycle.
};

/// Contracts cycles of best arcs until there are none, then takes the contractions apart.
class Contractor {
 public:
  Contractor(std::span<const float> scores, std::size_t n)
      : size_(n + 1),
        weight_(size_ * size_, kNone),
        arc_(size_ * size_),
        words_(size_),
        best_(size_, 0),
        is_active_(size_, true) {
    for (std::size_t dependent = 1; dependent < size_; ++dependent) {
      for (std::size_t head = 0; head < size_; ++head) {
        if (head == dependent) continue;
        const double score = scores[dependent * size_ + head];
        weight_[at(head, dependent)] = head == 0 ? score - kRootPenalty : score;
        arc_[at(head, dependent)] = {head, dependent};
      }
    }
    for (std::size_t node = 0; node < size_; ++node)
      words_[node] = {node};
  }

  std::vector<TokenIndex> run() {
    for (std::size_t node = 1; node < size_; ++node)
      find_best(node);
    std::vector<std::size_t> cycle = find_cycle();
    while (!cycle.empty()) {
      contract(cycle);
      cycle = find_cycle();
    }
    return expand();
  }

 private:
  [[nodiscard]] std::size_t at(std::size_t head, std::size_t dependent) const {
    return head * size_ + dependent;
  }

  void find_best(std::size_t dependent) {
    double highest = kNone;
    for (std::size_t head = 0; head < size_; ++head) {
      if (!is_active_[head] || head == dependent) continue;
      if (weight_[at(head, dependent)] > highest) {
        highest = weight_[at(head, dependent)];
        best_[dependent] = head;
      }
    }
  }

  /// Nodes of a cycle of best arcs; empty if there is none.
  [[nodiscard]] std::vector<std::size_t> find_cycle() const {
    std::vector<std::size_t> visit(size_, 0);  // 0: not seen; else the walk it was seen in.
    visit[0] = size_;
    for (std::size_t start = 1; start < size_; ++start) {
      if (!is_active_[start] || visit[start] != 0) continue;
      std::size_t node = start;
      while (visit[node] == 0) {
        visit[node] = start;
        node = best_[node];
      }
      if (visit[node] != start) continue;
      std::vector<std::size_t> cycle = {node};
      for (std::size_t next = best_[node]; next != node; next = best_[next])
        cycle.push_back(next);
      return cycle;
    }
    return {};
  }

  void contract(const std::vector<std::size_t>& cycle) {
    Contraction contraction{cycle.front(), cycle, {}, {}};
    std::vector<bool> is_inside(size_, false);
    for (const std::size_t member : cycle) {
      is_inside[member] = true;
      contraction.words.push_back(words_[member]);
      contraction.arcs.push_back(arc_[at(best_[member], member)]);
    }
    const std::size_t node = contraction.node;
    for (std::size_t other = 0; other < size_; ++other) {
      if (is_active_[other] && !is_inside[other]) join(cycle, node, other);
    }
    for (const std::size_t member : cycle) {
      if (member == node) continue;
      is_active_[member] = false;
      words_[node].insert(words_[node].end(), words_[member].begin(), words_[member].end());
    }
    contractions_.push_back(std::move(contraction));
    for (std::size_t other = 1; other < size_; ++other) {
      if (is_active_[other] && (other == node || is_inside[best_[other]])) find_best(other);
    }
  }

  /// The best arcs between the cycle, now `node`, and another node.
  void join(const std::vector<std::size_t>& cycle, std::size_t node, std::size_t other) {
    double in = kNone;
    double out = kNone;
    Arc in_arc;
    Arc out_arc;
    for (const std::size_t member : cycle) {
      const double entering = weight_[at(other, member)] - weight_[at(best_[member], member)];
      if (entering > in) {
        in = entering;
        in_arc = arc_[at(other, member)];
      }
      if (other != 0 && weight_[at(member, other)] > out) {
        out = weight_[at(member, other)];
        out_arc = arc_[at(member, other)];
      }
    }
    weight_[at(other, node)] = in;
    arc_[at(other, node)] = in_arc;
    weight_[at(node, other)] = out;
    arc_[at(node, other)] = out_arc;
  }

  [[nodiscard]] std::vector<TokenIndex> expand() const {
    std::vector<Arc> chosen(size_);
    for (std::size_t node = 1; node < size_; ++node) {
      if (is_active_[node]) chosen[node] = arc_[at(best_[node], node)];
    }
    for (auto contraction = contractions_.rbegin(); contraction != contractions_.rend();
         ++contraction) {
      const Arc entering = chosen[contraction->node];
      for (std::size_t i = 0; i < contraction->members.size(); ++i) {
        bool is_entered = false;
        for (const std::size_t word : contraction->words[i])
          is_entered = is_entered || word == entering.dependent;
        chosen[contraction->members[i]] = is_entered ? entering : contraction->arcs[i];
      }
    }
    std::vector<TokenIndex> heads(size_ - 1, kRoot);
    for (std::size_t word = 1; word < size_; ++word)
      heads[word - 1] = static_cast<TokenIndex>(chosen[word].head) - 1;
    return heads;
  }

  std::size_t size_;
  std::vector<double> weight_;  ///< Of the arc between two nodes, [head][dependent].
  std::vector<Arc> arc_;        ///< The words between which it runs.
  std::vector<std::vector<std::size_t>> words_;
  std::vector<std::size_t> best_;  ///< Each active node's best head.
  std::vector<bool> is_active_;
  std::vector<Contraction> contractions_;
};

}  // namespace

std::vector<TokenIndex> maximum_spanning_tree(std::span<const float> scores, std::size_t n) {
  return Contractor(scores, n).run();
}

}  // namespace quern
