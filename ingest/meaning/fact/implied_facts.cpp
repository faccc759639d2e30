#include "ingest/meaning/fact/implied_facts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ingest/meaning/fact/appositions.h"
#include "ingest/meaning/fact/as_phrases.h"
#include "ingest/meaning/fact/attribution.h"
#include "ingest/meaning/fact/draft.h"
#include "ingest/meaning/fact/event_nouns.h"
#include "ingest/meaning/fact/examples.h"
#include "ingest/meaning/fact/places.h"
#include "ingest/meaning/fact/possessives.h"
#include "ingest/meaning/fact/relations.h"
#include "ingest/meaning/fact/spokespersons.h"
#include "ingest/meaning/fact/titles.h"
#include "ingest/meaning/fact/words.h"

namespace quern {
namespace {

void append(std::vector<Fact>& facts, std::optional<Fact> fact) {
  if (fact) facts.push_back(*std::move(fact));
}

void append(std::vector<Fact>& facts, std::vector<Fact> more) {
  for (Fact& fact : more)
    facts.push_back(std::move(fact));
}

// The clause that the word stands in, of several the innermost.
std::optional<std::size_t> clause_around(const Tree& tree,
                                         std::span<const Clause> clauses,
                                         TokenIndex word) {
  for (TokenIndex at = word; at >= 0; at = tree.token(at).head) {
    const auto found = std::find_if(clauses.begin(), clauses.end(),
                                    [&](const Clause& clause) { return clause.head == at; });
    if (found != clauses.end()) return static_cast<std::size_t>(found - clauses.begin());
  }
  return std::nullopt;
}

bool is_counted(const Fact& fact) {
  const auto has_digit = [](const Phrase& phrase) {
    return phrase.text.find_first_of("0123456789") != std::string::npos;
  };
  return has_digit(fact.subject) || has_digit(fact.object);
}

// "Lee says 10 were hurt, including 2 guards": Lee has counted those, too.
std::vector<Fact> with_source(const Tree& tree,
                              std::string_view text,
                              std::span<const Clause> clauses,
                              TokenIndex word,
                              std::vector<Fact> facts) {
  const bool has_count = std::any_of(facts.begin(), facts.end(), is_counted);
  const auto clause = !has_count ? std::nullopt : clause_around(tree, clauses, word);
  const auto source = clause ? attribution_of(tree, clauses, *clause) : std::nullopt;
  if (!source) return facts;
  for (Fact& fact : facts)
    set_source(phrase_of(tree, text, source->source), source->predicate, fact);
  return facts;
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
    append(facts, with_source(tree, text, clauses, word, example_facts(tree, text, word)));
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
