#include "ingest/meaning/fact/implied_fact.h"

#include "ingest/meaning/fact/words.h"

namespace quern {

Fact implied_fact(const Tree& tree,
                  std::string_view text,
                  const std::vector<TokenIndex>& subject,
                  std::string_view predicate,
                  std::string_view lemma,
                  const std::vector<TokenIndex>& object,
                  std::string_view rule) {
  Fact fact;
  fact.subject = phrase_of(tree, text, subject);
  fact.predicate.text = predicate;
  fact.predicate_lemma = lemma;
  fact.object = phrase_of(tree, text, object);
  fact.tense = "present";
  fact.derived_by = rule;
  return fact;
}

bool is_plural(const Tree& tree, TokenIndex noun) {
  return tree.token(noun).xpos == "NNS" || tree.token(noun).xpos == "NNPS";
}

}  // namespace quern
