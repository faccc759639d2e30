#include "ingest/language/parse/relation_choice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace quern {
namespace {

/// Relations that a head gives to one word only; subjects of both voices are one of them.
constexpr std::array<std::string_view, 6> kPlaces = {"nsubj", "obj",   "iobj",
                                                     "xcomp", "ccomp", "aux:pass"};
/// How much less likely, as a logarithm of odds, a word's second relation may be.
constexpr float kMostLoss = 2;

std::optional<std::size_t> place_of(std::string_view relation) {
  if (relation == "nsubj:pass") return 0;
  const auto* const found = std::find(kPlaces.begin(), kPlaces.end(), relation);
  if (found == kPlaces.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kPlaces.begin());
}

/// The words that hold each of one head's places.
using Holders = std::array<std::optional<std::size_t>, kPlaces.size()>;

struct Renaming {
  std::size_t word = 0;
  std::size_t relation = 0;
  float loss = std::numeric_limits<float>::max();
};

class Choice {
 public:
  Choice(std::span<const std::string_view> relations, Matrix& scores, std::size_t first)
      : relations_(relations),
        root_(static_cast<std::size_t>(std::find(relations.begin(), relations.end(), "root") -
                                       relations.begin())),
        scores_(scores),
        first_(first) {}

  /// The root's dependent has the relation "root", and no other word has it.
  std::size_t best(std::size_t word, bool is_root) {
    using Limits = std::numeric_limits<float>;
    float* const row = scores_.row(first_ + word);
    row[root_] = is_root ? Limits::max() : Limits::lowest();
    return static_cast<std::size_t>(std::max_element(row, row + relations_.size()) - row);
  }

  /// How likely it has that relation. Precondition: best() was asked.
  [[nodiscard]] float sureness(std::size_t word, std::size_t relation) const {
    const float* const row = scores_.row(first_ + word);
    float total = 0;
    for (std::size_t i = 0; i < relations_.size(); ++i)
      total += std::exp(row[i] - row[relation]);
    return 1 / total;
  }

  /// What it takes for a word to have its next best relation of those not held.
  Renaming next(std::size_t word, std::string_view now, const Holders& holders) const {
    const float* const row = scores_.row(first_ + word);
    const float best = *std::max_element(row, row + relations_.size());
    Renaming least;
    for (std::size_t i = 0; i < relations_.size(); ++i) {
      const auto place = place_of(relations_[i]);
      const bool is_free = relations_[i] != now && !(place && holders[*place]);
      if (is_free && best - row[i] < least.loss) least = {word, i, best - row[i]};
    }
    return least;
  }

 private:
  std::span<const std::string_view> relations_;
  std::size_t root_;
  Matrix& scores_;
  std::size_t first_;
};

}  // namespace

void choose_relations(std::span<const std::string_view> relations,
                      Matrix& scores,
                      std::size_t first,
                      std::span<Token> words) {
  Choice choice(relations, scores, first);
  const auto name = [&](std::size_t word, std::size_t relation) {
    words[word].deprel = relations[relation];
    words[word].relation_sureness = choice.sureness(word, relation);
  };
  for (std::size_t i = 0; i < words.size(); ++i)
    name(i, choice.best(i, words[i].head == kRoot));

  std::vector<Holders> holders(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto place = place_of(words[i].deprel);
    if (!place) continue;
    Holders& of_head = holders[static_cast<std::size_t>(words[i].head)];
    auto& holder = of_head[*place];
    if (!holder) {
      holder = i;
      continue;
    }
    const Renaming one = choice.next(*holder, words[*holder].deprel, of_head);
    const Renaming other = choice.next(i, words[i].deprel, of_head);
    const Renaming& least = one.loss < other.loss ? one : other;
    if (least.loss > kMostLoss) continue;
    if (least.word == *holder) holder = i;
    name(least.word, least.relation);
    if (const auto taken = place_of(relations[least.relation])) of_head[*taken] = least.word;
  }
}

}  // namespace quern
