#include "ingest/meaning/fact/spokespersons.h"

#include <string>

#include "ingest/meaning/fact/clause_facts.h"
#include "ingest/meaning/fact/possessives.h"
#include "ingest/meaning/fact/words.h"

namespace quern {
namespace {

bool speaks_for_others(const Token& token) {
  const std::string lemma = lower_lemma(token);
  return lemma == "spokesperson" || lemma == "spokesman" || lemma == "spokeswoman";
}

}  // namespace

std::vector<Fact> spoken_for_facts(const Tree& tree,
                                   std::string_view text,
                                   std::span<const Clause> clauses,
                                   std::size_t index,
                                   const ExtractOptions& options) {
  const Clause& clause = clauses[index];
  if (!clause.subject || !speaks_for_others(tree.token(clause.subject->head))) return {};
  const auto owner = tree.child(clause.subject->head, {"nmod:poss"});
  if (!owner || tree.token(*owner).upos != Upos::PROPN) return {};
  std::vector<Fact> facts = facts_of_clause(tree, text, clauses, index, options);
  for (Fact& fact : facts) {
    fact.subject = phrase_of(tree, text, owner_words(tree, *owner));
    fact.derived_by = "spokesperson";
  }
  return facts;
}

}  // namespace quern
