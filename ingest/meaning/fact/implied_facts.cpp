#include "ingest/meaning/fact/implied_facts.h"

#include <optional>
#include <utility>

#include "ingest/meaning/fact/appositions.h"
#include "ingest/meaning/fact/as_phrases.h"
#include "ingest/meaning/fact/event_nouns.h"
#include "ingest/meaning/fact/examples.h"
#include "ingest/meaning/fact/places.h"
#include "ingest/meaning/fact/possessives.h"
#include "ingest/meaning/fact/relations.h"
#include "ingest/meaning/fact/spokespersons.h"
#include "ingest/meaning/fact/titles.h"

namespace quern {
namespace {

void append(std::vector<Fact>& facts, std::optional<Fact> fact) {
  if (fact) facts.push_back(*std::move(fact));
}

void append(std::vector<Fact>& facts, std::vector<Fact> more) {
  for (Fact& fact : more)
    facts.push_back(std::move(fact));
}

}  // namespace

std::vector<Fact> implied_facts(const Tree& tree,
                                std::string_view text,
                                std::span<const Clause> clauses,
                                const ExtractOptions& options) {
  std::vector<Fact> facts;
  if (options.detail == Detail::minimal) return facts;
  for (TokenIndex word = 0; word < tree.size(); ++word) {
    append(facts, possessive_fact(tree, text, word));
    append(facts, apposition_fact(tree, text, word));
    append(facts, place_fact(tree, text, word));
    append(facts, relation_fact(tree, text, word));
    append(facts, example_facts(tree, text, word));
  }
  append(facts, event_facts(tree, text));
  append(facts, title_facts(tree, text));
  for (std::size_t index = 0; index < clauses.size(); ++index) {
    append(facts, spoken_for_facts(tree, text, clauses, index, options));
    append(facts, role_facts(tree, text, clauses[index]));
    append(facts, regard_fact(tree, text, clauses, index));
  }
  return facts;
}

}  // namespace quern
