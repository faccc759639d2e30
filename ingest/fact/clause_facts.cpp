#include "ingest/fact/clause_facts.h"

#include "ingest/clause/phrase.h"
#include "ingest/fact/arguments.h"
#include "ingest/fact/draft.h"
#include "ingest/fact/frame.h"

namespace quern {
namespace {

// The parts of "relations with Russia and ties with Iran" are facts of their own.
std::vector<std::vector<TokenIndex>> object_phrases(const Tree& tree, const Constituent& object) {
  const bool is_clausal = object.role == Role::clause || object.role == Role::infinitive;
  const auto heads = conjuncts(tree, object.head);
  if (is_clausal || heads.size() == 1) return {object.words};
  std::vector<std::vector<TokenIndex>> phrases;
  phrases.reserve(heads.size());
  for (const TokenIndex head : heads)
    phrases.push_back(phrase_words(tree, head, false));
  return phrases;
}

}  // namespace

std::vector<Fact> facts_of_clause(const Tree& tree,
                                  std::string_view text,
                                  std::span<const Clause> clauses,
                                  std::size_t index,
                                  const ExtractOptions& options) {
  const Clause& clause = clauses[index];
  if (!clause.subject || clause.subject->words.empty() || clause.predicate.empty()) return {};
  const Frame frame = frame_of(tree, clause);
  Fact fact = draft_of(tree, text, clauses, index);
  fact.subject = 
      phrase_of(tree, text, without_denials(clause, clause.subject->words, options));
  set_predicate(tree, text, clause, frame.predicate, options, fact);
  for (const Constituent& part : frame.rest) {
    fact.arguments.push_back(argument_of(tree, text, part));
  }
  if (!frame.object) return {fact};
  std::vector<Fact> facts;
  for (const auto& words : object_phrases(tree, *frame.object)) {
    fact.object = phrase_of(tree, text, without_denials(clause, words, options));
    facts.push_back(fact);
  }
  return facts;
}

}  // namespace quern
