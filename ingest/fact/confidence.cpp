#include "ingest/fact/confidence.h"

#include <algorithm>

namespace quern {
namespace {

double link_penalty(Link link) {
  switch (link) {
    case Link::main: return 0.0;
    case Link::coordinate:
    case Link::complement: return 0.04;
    case Link::relative: return 0.06;
    case Link::adverbial: return 0.10;
    case Link::open:
    case Link::adnominal:
    case Link::parataxis: return 0.12;
    case Link::subject: return 0.25;
  }
  return 0.0;
}

double words_in(const std::string& text) {
  return 1.0 + static_cast<double>(std::count(text.begin(), text.end(), ' '));
}

}  // namespace

double confidence_of(const Tree& tree, const Clause& clause, const Fact& fact) {
  double confidence = 0.93 - link_penalty(clause.link);
  if (clause.is_subject_borrowed) confidence -= 0.08;
  if (fact.object.text.empty()) confidence -= 0.15;
  confidence -= 0.008 * std::max(0.0, words_in(fact.subject.text) - 4.0);
  confidence -= 0.006 * std::max(0.0, words_in(fact.object.text) - 6.0);
  confidence -= 0.03 * static_cast<double>(fact.arguments.size());
  confidence -= 0.002 * static_cast<double>(tree.size());
  return std::clamp(confidence, 0.05, 0.95);
}

}  // namespace quern
