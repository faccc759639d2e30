#include "ingest/meaning/fact/confidence.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ingest/language/clause/predicate.h"

namespace quern {
namespace {

// Printed by ingest/train/fit_confidence.py, see docs/facts.md for the data and the figures.
constexpr ConfidenceFeatures kWeights = {4.166,  -0.633, 0.294,  -0.464, -0.790, -0.212, -0.863,
                                         -0.363, 0.341,  0.666,  -0.313, 0.848,  -0.627, -0.100,
                                         -1.315, 0.061,  -0.076, -0.112, 0.085,  -0.101, -0.926};

struct RuleConfidence {
  std::string_view rule;
  double confidence;
};

constexpr std::array kRuleConfidences = {
    RuleConfidence{"apposition", 0.53}, RuleConfidence{"event", 0.55},
    RuleConfidence{"example", 0.24},    RuleConfidence{"place", 0.62},
    RuleConfidence{"possessive", 0.38}, RuleConfidence{"regard", 0.54},
    RuleConfidence{"relation", 0.54},   RuleConfidence{"role", 0.60},
    RuleConfidence{"title", 0.53},
};

double log_words(const std::string& text) {
  if (text.empty()) return 0.0;
  return std::log(1.0 + static_cast<double>(std::count(text.begin(), text.end(), ' ')));
}

double as_number(bool claim) {
  return claim ? 1.0 : 0.0;
}

bool has_clausal_object(const Clause& clause) {
  return std::any_of(clause.complements.begin(), clause.complements.end(),
                     [](const Constituent& part) { return part.role == Role::clause; });
}

}  // namespace

ConfidenceFeatures confidence_features(const Tree& tree,
                                       const Clause& clause,
                                       const Fact& fact,
                                       Detail detail) {
  const auto links = [&](Link link) { return as_number(clause.link == link); };
  return {1.0,
          as_number(detail == Detail::minimal),
          links(Link::coordinate),
          links(Link::complement),
          links(Link::open),
          links(Link::relative),
          links(Link::adnominal),
          links(Link::adverbial),
          links(Link::subject),
          links(Link::parataxis),
          as_number(clause.is_subject_borrowed),
          as_number(clause.is_passive),
          as_number(is_nominal(tree, clause.verbs.back())),
          as_number(clause.is_possible),
          as_number(fact.object.text.empty()),
          as_number(has_clausal_object(clause)),
          as_number(clause.subject && tree.token(clause.subject->head).upos == Upos::PRON),
          log_words(fact.subject.text),
          log_words(fact.object.text),
          static_cast<double>(fact.arguments.size()),
          std::log(1.0 + static_cast<double>(tree.size()))};
}

double confidence_of(const Tree& tree, const Clause& clause, const Fact& fact, Detail detail) {
  const auto features = confidence_features(tree, clause, fact, detail);
  const double sum = std::inner_product(features.begin(), features.end(), kWeights.begin(), 0.0);
  return 1.0 / (1.0 + std::exp(-sum));
}

double confidence_of_rule(std::string_view derived_by) {
  const auto found = std::find_if(kRuleConfidences.begin(), kRuleConfidences.end(),
                                  [&](const auto& entry) { return entry.rule == derived_by; });
  return found == kRuleConfidences.end() ? 0.5 : found->confidence;
}

}  // namespace quern
