#include "tests/support/clauses.h"

#include <filesystem>
#include <vector>

#include "ingest/language/analyze/models.h"
#include "ingest/language/clause/attachment.h"
#include "ingest/language/clause/clause.h"
#include "ingest/language/clause/copula.h"
#include "ingest/language/clause/dateline.h"
#include "ingest/language/clause/reported_speech.h"

namespace quern {
namespace {

std::string text_of(const Tree& tree, const std::vector<TokenIndex>& words) {
  std::string text;
  for (const TokenIndex i : words)
    text.append(text.empty() ? "" : " ").append(tree.token(i).form);
  return text;
}

/// The words of the phrases beside the verb of the clause, its subject apart.
std::string complements_of(const Tree& tree, const Clause& clause) {
  std::string found;
  for (const Constituent& part : clause.complements) {
    found.append(found.empty() ? "" : ", ").append(text_of(tree, part.marker));
    found.append(part.marker.empty() ? "" : " ").append(text_of(tree, part.words));
  }
  return found;
}

}  // namespace

const LanguageModels& shipped_models() {
  static const LanguageModels models =
      load_models(std::filesystem::path(QUERN_SOURCE_DIR) / "data/model");
  return models;
}

std::string clauses_of(const std::string& text) {
  const std::vector<Span> paragraphs = {{0, text.size()}};
  const LanguageModels& models = shipped_models();
  std::string found;
  for (const Sentence& read :
       models.analyzer.annotate(models.segmenter.segment(text, paragraphs))) {
    const Sentence sentence = with_modifiers_where_they_belong(
        with_speech_below_verb(with_clausal_predicates_below_copula(with_dateline_apart(read))));
    const Tree tree(sentence);
    for (const Clause& clause : find_clauses(tree, models.analyzer.control())) {
      const std::string who = clause.subject ? text_of(tree, clause.subject->words) : "";
      found.append(found.empty() ? "(" : " (").append(who).append("; ");
      found.append(text_of(tree, clause.predicate)).append(")");
      if (clause.is_denied) found.append(" not");
      if (clause.is_possible) found.append(" maybe");
    }
  }
  return found;
}

std::string phrases_of(const std::string& text) {
  const std::vector<Span> paragraphs = {{0, text.size()}};
  const LanguageModels& models = shipped_models();
  std::string found;
  for (const Sentence& read :
       models.analyzer.annotate(models.segmenter.segment(text, paragraphs))) {
    const Sentence sentence = with_modifiers_where_they_belong(with_dateline_apart(read));
    const Tree tree(sentence);
    for (const Clause& clause : find_clauses(tree, models.analyzer.control())) {
      found.append(found.empty() ? "" : "; ").append(tree.token(clause.verbs.back()).form);
      found.append(": ").append(complements_of(tree, clause));
    }
  }
  return found;
}

}  // namespace quern
