#include "ingest/entity/antecedent.h"

#include <algorithm>

#include "entity_words.h"
#include "ingest/clause/lexicon.h"

namespace quern {
namespace {

// Weights tuned by hand on GUM's train split.
double score_of(const Candidate& candidate) {
  static constexpr double kSentence = -1.6;
  static constexpr double kMention = -0.12;
  double score = kSentence * static_cast<double>(candidate.sentences_between) +
                 kMention * static_cast<double>(candidate.mentions_between);
  if (candidate.relation.starts_with("nsubj")) score += 1.6;
  if (candidate.relation == "obj") score += 0.4;
  if (candidate.relation == "nmod:poss") score += 0.5;
  if (candidate.kind == MentionKind::pronoun) score += 0.8;
  if (candidate.kind == MentionKind::name) score += 0.6;
  if (candidate.determiner == Determiner::indefinite) score -= 0.2;
  score += 0.25 * static_cast<double>(std::min<std::size_t>(candidate.chain_size, 4));
  if (candidate.is_called_abstract && candidate.is_named) score -= 3;
  return score;
}

}  // namespace

std::optional<std::size_t> best_candidate(const std::vector<Candidate>& candidates,
                                          const Mention& /*pronoun*/) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!best || score_of(candidates[i]) > score_of(candidates[*best])) best = i;
  }
  return best;
}

bool is_same_thing(std::string_view noun, std::string_view other) {
  const auto kind_of = [](std::string_view word) {
    const auto& entries = lexicon::same_things;
    const auto* const at =
        std::find_if(entries.begin(), entries.end(), [&](std::string_view entry) {
          return entry.size() > word.size() && entry.starts_with(word) && entry[word.size()] == ' ';
        });
    return at == entries.end() ? std::string_view{} : at->substr(word.size() + 1);
  };
  const std::string_view kind = kind_of(noun);
  return !kind.empty() && kind == kind_of(other);
}

}  // namespace quern
