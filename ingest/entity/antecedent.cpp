// A log-linear ranker over the candidates, "none of them" being one more (Denis and Baldridge
// 2008). ingest/train/fit_antecedents.py fits its weights to GUM's train split.
#include "ingest/entity/antecedent.h"

#include <algorithm>
#include <cmath>

#include "entity_words.h"
#include "ingest/entity/antecedent_weights.h"
#include "ingest/text/sentence.h"
#include "ingest/text/word_list.h"

namespace quern {
namespace {

/// The least probability at which a candidate stands out: precision of 79.7 % on the train split.
constexpr double kStandsOut = 0.24;

double weight_of(std::string_view feature) {
  const auto* const found = std::lower_bound(
      kAntecedentWeights.begin(), kAntecedentWeights.end(), feature,
      [](const AntecedentWeight& weight, std::string_view name) { return weight.feature < name; });
  return found != kAntecedentWeights.end() && found->feature == feature ? found->weight : 0.0;
}

double score_of(const Candidate& candidate) {
  double score = 0.0;
  for (const std::string& feature : features_of(candidate))
    score += weight_of(feature);
  return score;
}

std::string_view class_of_pronoun(std::string_view pronoun) {
  if (in_word_list("he him his himself she her hers herself", pronoun)) return "he";
  if (in_word_list("they them their theirs themselves", pronoun)) return "they";
  return "it";
}

constexpr const char* kKinds[] = {"name", "noun", "pronoun", "list"};
constexpr const char* kDeterminers[] = {"none", "definite", "demonstrative", "possessive",
                                        "indefinite"};
constexpr const char* kNumbers[] = {"unknown", "singular", "plural"};
constexpr const char* kAnimacies[] = {"unknown", "person", "thing"};

std::string class_of(const Candidate& candidate) {
  if (candidate.is_country) return "country";
  if (!candidate.type.empty()) return candidate.type;
  if (candidate.is_group) return "group";
  if (candidate.is_abstraction) return "abstraction";
  return kAnimacies[static_cast<int>(candidate.animacy)];
}

std::string capped(std::size_t count, std::size_t most) {
  return std::to_string(std::min(count, most));
}

}  // namespace

std::vector<std::string> features_of(const Candidate& candidate) {
  const std::string pronoun(class_of_pronoun(candidate.pronoun));
  const std::string kind = kKinds[static_cast<int>(candidate.kind)];
  const std::string relation(universal_relation(candidate.relation));
  const std::string distance = capped(candidate.sentences_between, 3);
  const std::string own(candidate.pronoun_relation == "nmod:poss"
                            ? "poss"
                            : universal_relation(candidate.pronoun_relation));
  std::vector<std::string> features = {
      pronoun + " distance " + distance,
      pronoun + " kind " + kind,
      "rank " + capped(candidate.rank, 6),
      "rank " + capped(candidate.rank, 3) + " distance " + distance,
      pronoun + " relation " + relation,
      "relation " + relation + " distance " + distance,
      "relations " + own + ' ' + relation + (candidate.sentences_between == 0 ? " here" : ""),
      pronoun + " chain " + capped(candidate.chain_size, 4),
      pronoun + " determiner " + kDeterminers[static_cast<int>(candidate.determiner)],
      pronoun + " number " + kNumbers[static_cast<int>(candidate.number)],
      pronoun + " animacy " + kAnimacies[static_cast<int>(candidate.animacy)],
      "kind " + kind + " distance " + distance,
  };
  const std::string what = class_of(candidate);
  features.push_back(candidate.pronoun_does + ' ' + what);
  if (!candidate.type.empty()) features.push_back(pronoun + " type " + candidate.type);
  if (candidate.is_group) features.push_back(pronoun + " group");
  if (candidate.is_first) features.push_back("first distance " + distance);
  if (candidate.is_clause_mate) features.push_back("clause mate " + own);
  if (candidate.is_called_abstract) features.push_back("abstract " + kind);
  return features;
}

std::optional<std::size_t> best_candidate(const std::vector<Candidate>& candidates) {
  if (candidates.empty()) return std::nullopt;
  std::vector<double> scores;
  scores.reserve(candidates.size());
  for (const Candidate& candidate : candidates)
    scores.push_back(score_of(candidate));
  double total =
      std::exp(weight_of(std::string(class_of_pronoun(candidates.front().pronoun)) + " none"));
  for (const double score : scores)
    total += std::exp(score);
  const auto best = std::max_element(scores.begin(), scores.end());
  if (std::exp(*best) < kStandsOut * total) return std::nullopt;
  return static_cast<std::size_t>(best - scores.begin());
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
