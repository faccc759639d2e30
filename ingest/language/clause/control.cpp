#include "ingest/language/clause/control.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <utility>

#include "ingest/language/clause/constituents.h"
#include "ingest/language/clause/control_choice.h"
#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_vector.h"

namespace quern {
namespace {

using W = ControlWeights;
using Vector = std::array<float, W::kVector>;

/// Of the log-odds, by which another has to be likelier than whom the rules take; see the record.
constexpr float kMargin = 1.0F;

// Parts of a word's vector.
constexpr std::size_t kVerbHidden = 0;
constexpr std::size_t kDoerHidden = W::kHidden;
constexpr std::size_t kGovernorHidden = 2 * W::kHidden;
constexpr std::size_t kVerbProduct = 3 * W::kHidden;
constexpr std::size_t kDoerProduct = 3 * W::kHidden + W::kProduct;

Vector vector_of(const Tree& tree, TokenIndex word) {
  Vector vector;
  expand(tree.token(word).control, vector);
  return vector;
}

float product(const float* a, const float* b) {
  return std::inner_product(a, a + W::kProduct, b, 0.0F);
}

template <typename Features>
float sum_of(std::span<const float> weights, const Features& features) {
  return std::accumulate(features.begin(), features.end(), 0.0F,
                         [&](float sum, std::uint32_t i) { return sum + weights[i]; });
}

float score_of(const W& weights,
               const ControlChoice::Pair& pair,
               const Vector& verb,
               const Vector& governor,
               const Vector& doer) {
  float score =
      sum_of(weights.pair, pair) + product(verb.data() + kVerbProduct, doer.data() + kDoerProduct);
  for (std::size_t i = 0; i < W::kHidden; ++i) {
    const float hidden =
        verb[kVerbHidden + i] + doer[kDoerHidden + i] + governor[kGovernorHidden + i];
    score += weights.out[i] * std::max(hidden, 0.0F);
  }
  return score;
}

/// The likeliest candidate, or none for nobody; what the rules take where no other is clearly so.
std::optional<TokenIndex> likeliest(const Tree& tree,
                                    const ControlChoice& choice,
                                    std::optional<TokenIndex> by_rule,
                                    const W& weights) {
  const Vector verb = vector_of(tree, choice.verb);
  const Vector governor = vector_of(tree, choice.governor);
  const auto favoured = [&](std::optional<TokenIndex> doer, float score) {
    return doer == by_rule ? score + kMargin : score;
  };
  std::optional<TokenIndex> best;
  float most = favoured(std::nullopt,
                        sum_of(weights.nobody, choice.nobody) +
                            product(weights.nobody_product.data(), verb.data() + kVerbProduct));
  for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
    const TokenIndex candidate = choice.candidates[i];
    const float score = favoured(
        candidate, score_of(weights, choice.pairs[i], verb, governor, vector_of(tree, candidate)));
    if (score <= most) continue;
    most = score;
    best = candidate;
  }
  return best;
}

/// The phrase with that head, as the parent clause has it where it does.
Constituent phrase_of(const Tree& tree,
                      const Clause& clause,
                      const Clause& parent,
                      TokenIndex head) {
  if (parent.subject && parent.subject->head == head) return *parent.subject;
  if (clause.noun == head) return noun_as(tree, clause, Role::subject);
  const auto part = std::find_if(parent.complements.begin(), parent.complements.end(),
                                 [&](const Constituent& each) { return each.head == head; });
  return part != parent.complements.end() ? *part : read_constituent(tree, head, Role::subject);
}

/// "warned patients of the danger of leaving": the patients, without what the clause hangs on.
void leave_out_clause(const Tree& tree, const Clause& clause, Constituent& phrase) {
  TokenIndex top = clause.head;
  while (top >= 0 && tree.token(top).head != phrase.head)
    top = tree.token(top).head;
  if (top < 0) return;
  const auto below = tree.subtree(top);
  std::erase_if(phrase.words, [&](TokenIndex word) {
    return std::find(below.begin(), below.end(), word) != below.end();
  });
  phrase.words = trim_punctuation(tree, std::move(phrase.words));
}

/// "Lee, a lawyer", "Lee is the first lawyer to win", "Lee became the first to win": what the noun
/// says is said of the bearer, who is the better subject.
bool is_said_of(const Tree& tree, TokenIndex noun, TokenIndex bearer) {
  const TokenIndex governor = tree.token(noun).head;
  if (tree.has_relation(noun, {"appos"}) && governor == bearer) return true;
  return tree.child(noun, {"nsubj"}) == bearer ||
         (tree.has_relation(noun, {"xcomp"}) && tree.child(governor, {"nsubj"}) == bearer);
}

}  // namespace

std::optional<Constituent> controller_of(const Tree& tree,
                                         const Clause& clause,
                                         const Clause& parent,
                                         std::optional<Constituent> by_rule,
                                         const ControlWeights& weights) {
  if (weights.pair.empty() || tree.token(clause.head).control.values.empty()) return by_rule;
  const auto ruled = by_rule ? std::optional(by_rule->head) : std::nullopt;
  const ControlChoice choice = control_choice(tree, clause.head, clause.link, ruled);
  const auto found = likeliest(tree, choice, ruled, weights);
  const bool is_event = found == choice.governor && clause.noun != found;
  if (found == ruled || is_event) return by_rule;
  if (!found) return std::nullopt;
  if (ruled && is_said_of(tree, *found, *ruled)) return by_rule;
  Constituent phrase = phrase_of(tree, clause, parent, *found);
  leave_out_clause(tree, clause, phrase);
  return phrase;
}

}  // namespace quern
