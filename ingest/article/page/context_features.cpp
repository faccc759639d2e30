// An article's blocks stand together: in one element or two, between its first words and its last.

#include "ingest/article/page/context_features.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace quern {
namespace {

class ContextFinder {
 public:
  ContextFinder(const PageTree& tree, std::span<const double> beliefs)
      : tree_(tree), beliefs_(beliefs), masses_(tree.elements.size(), 0.0) {
    for (std::size_t i = 0; i < tree.blocks.size(); ++i)
      masses_[tree.blocks[i].element] += beliefs[i] * words_of(i);
    find_best();
    for (std::size_t i = tree.elements.size(); i-- > 1;)
      masses_[tree.elements[i].parent] += masses_[i];
    judge_best();
    find_ends();
  }

  [[nodiscard]] ContextFeatures features_of(std::size_t index) const {
    static constexpr double kScale = 4;
    static constexpr double kMaxAgainstBest = 1.2;
    const double belief = std::clamp(beliefs_[index], 1e-4, 1 - 1e-4);
    const std::size_t parent = tree_.elements[tree_.blocks[index].element].parent;
    const std::size_t grandparent = tree_.elements[parent].parent;
    return {1,
            std::log(belief / (1 - belief)) / kScale,
            mean_belief(index - std::min(index, kNeighbours), index),
            mean_belief(index + 1, std::min(beliefs_.size(), index + 1 + kNeighbours)),
            share_of(parent),
            share_of(grandparent),
            std::min(kMaxAgainstBest, belief / best_belief_),
            is_in_best(index) ? 1.0 : 0.0,
            first_ <= index && index <= last_ ? 1.0 : 0.0};
  }

 private:
  static constexpr std::size_t kNeighbours = 2;

  /// The element whose own blocks, and paragraphs within it, have the most likely words.
  void find_best() {
    static constexpr double kOfElementItself = 0.9;  // Of two that tie, the one around.
    std::vector<double> direct(masses_.size(), 0.0);
    for (std::size_t i = 0; i < masses_.size(); ++i) {
      direct[tree_.elements[i].parent] += masses_[i];
      direct[i] += masses_[i] * kOfElementItself;
    }
    const auto most = std::max_element(direct.begin(), direct.end());
    best_ = static_cast<std::size_t>(most - direct.begin());
  }

  /// How likely the best element's words are: all of a page may look less like an article.
  void judge_best() {
    static constexpr double kMinBelief = 0.05;
    double weight = 0;
    double sum = 0;
    for (std::size_t i = 0; i < beliefs_.size(); ++i) {
      if (!is_in_best(i)) continue;
      weight += words_of(i) * beliefs_[i];
      sum += words_of(i) * beliefs_[i] * beliefs_[i];
    }
    best_belief_ = std::max(kMinBelief, weight > 0 ? sum / weight : 0);
  }

  /// The first and the last long block that is likely enough; all blocks if there is none.
  void find_ends() {
    static constexpr double kLikely = 0.8;
    static constexpr double kMinWords = 15;
    std::optional<std::size_t> first;
    last_ = beliefs_.size();
    for (std::size_t i = 0; i < beliefs_.size(); ++i) {
      if (beliefs_[i] <= kLikely * best_belief_ || words_of(i) < kMinWords) continue;
      if (!first) first = i;
      last_ = i;
    }
    first_ = first.value_or(0);
  }

  [[nodiscard]] double words_of(std::size_t index) const { return tree_.blocks[index].words.count; }

  [[nodiscard]] bool is_in_best(std::size_t index) const {
    const std::size_t element = tree_.blocks[index].element;
    const std::size_t parent = tree_.elements[element].parent;
    return best_ == element || best_ == parent || best_ == tree_.elements[parent].parent;
  }

  [[nodiscard]] double share_of(std::size_t element) const {
    return masses_[element] / std::max(1.0, masses_[0]);
  }

  /// Of the blocks [begin, end), by their words; 0 if there are none.
  [[nodiscard]] double mean_belief(std::size_t begin, std::size_t end) const {
    static constexpr double kMaxWords = 30;
    double weight = 0;
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const double its_weight = std::min(words_of(i), kMaxWords) + 1;
      weight += its_weight;
      sum += its_weight * beliefs_[i];
    }
    return weight > 0 ? sum / weight : 0;
  }

  const PageTree& tree_;
  std::span<const double> beliefs_;
  std::vector<double> masses_;  ///< Likely words of each element and all in it.
  std::size_t best_ = 0;
  double best_belief_ = 1;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

}  // namespace

std::vector<ContextFeatures> find_context_features(const PageTree& tree,
                                                   std::span<const double> beliefs) {
  const ContextFinder finder(tree, beliefs);
  std::vector<ContextFeatures> features;
  for (std::size_t i = 0; i < tree.blocks.size(); ++i)
    features.push_back(finder.features_of(i));
  return features;
}

}  // namespace quern
