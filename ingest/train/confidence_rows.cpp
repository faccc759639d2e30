// Prints what fit_confidence.py learns from: the facts of one tokenised sentence a line (standard
// input), each as `rule, features, sentence, subject, predicate, object, further arguments`,
// separated by tabs; the features of a fact that no rule inferred are separated by spaces.

#include <exception>
#include <fmt/format.h>
#include <iostream>
#include <string>
#include <vector>

#include "ingest/language/analyze/find_data.h"
#include "ingest/language/analyze/models.h"
#include "ingest/language/clause/copula.h"
#include "ingest/meaning/fact/clause_facts.h"
#include "ingest/meaning/fact/confidence.h"
#include "ingest/meaning/fact/implied_facts.h"
#include "ingest/meaning/fact/minimal_facts.h"

namespace quern {
namespace {

std::string row_of(const Fact& fact, const std::string& features, const std::string& sentence) {
  std::string row = fmt::format("{}\t{}\t{}\t{}\t{}\t{}", fact.derived_by, features, sentence,
                                fact.subject.text, fact.predicate.text, fact.object.text);
  for (const Argument& argument : fact.arguments) {
    row += fmt::format("\t{}{}{}", argument.preposition, argument.preposition.empty() ? "" : " ",
                       argument.phrase.text);
  }
  return row + '\n';
}

void print_rows(const Sentence& parsed, const std::string& text, const ExtractOptions& options) {
  const Sentence raised = with_clausal_predicates_below_copula(parsed);
  const Tree tree(raised);
  const auto clauses = find_clauses(tree);
  for (std::size_t index = 0; index < clauses.size(); ++index) {
    const auto facts = options.detail == Detail::minimal
                           ? minimal_facts_of_clause(tree, text, clauses, index, options)
                           : facts_of_clause(tree, text, clauses, index, options);
    for (const Fact& fact : facts) {
      const auto features = confidence_features(tree, clauses[index], fact, options.detail);
      std::cout << row_of(fact, fmt::format("{}", fmt::join(features, " ")), text);
    }
  }
  for (const Fact& fact : implied_facts(tree, text, clauses, options))
    std::cout << row_of(fact, "", text);
}

}  // namespace
}  // namespace quern

int main(int argc, char** argv) {
  using quern::Detail;
  try {
    const bool is_minimal = argc > 1 && std::string(argv[1]) == "minimal";
    const quern::ExtractOptions options{.detail = is_minimal ? Detail::minimal : Detail::clause,
                                        .keep_negation = true};
    const quern::LanguageModels models = quern::load_models(quern::find_data("model"));
    for (std::string line; std::getline(std::cin, line);) {
      const auto parsed =
          models.analyzer.annotate({models.segmenter.segment_line(line, {0, line.size()})});
      quern::print_rows(parsed.front(), line, options);
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "confidence_rows: " << error.what() << '\n';
    return 1;
  }
}
