#include "ingest/meaning/fact/extractor.h"

#include <algorithm>

#include "ingest/language/clause/attachment.h"
#include "ingest/language/clause/copula.h"
#include "ingest/language/clause/dateline.h"
#include "ingest/language/clause/reported_speech.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/clause_facts.h"
#include "ingest/meaning/fact/implied_facts.h"
#include "ingest/meaning/fact/minimal_facts.h"
#include "ingest/meaning/fact/quotation.h"
#include "ingest/meaning/fact/standing.h"
#include "ingest/meaning/fact/turns.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/thinking_verbs.h"

namespace quern {
namespace {

// Longer "sentences" are lists and tables; phrases are quadratic in the length, so they are passed.
constexpr std::size_t kMaxWords = 400;

std::vector<Fact> facts_of_sentence(const Sentence& sentence,
                                    std::string_view text,
                                    const ExtractOptions& options) {
  if (sentence.tokens.size() > kMaxWords || !is_tree(sentence.tokens)) return {};
  const Sentence raised = with_modifiers_where_they_belong(
      with_speech_below_verb(with_clausal_predicates_below_copula(with_dateline_apart(sentence))));
  const Tree tree(raised);
  const auto clauses = find_clauses(tree, options.control);
  std::vector<Fact> facts;
  for (std::size_t index = 0; index < clauses.size(); ++index) {
    if (!stands_alone(tree, clauses, index)) continue;
    auto found = options.detail == Detail::minimal
                     ? minimal_facts_of_clause(tree, text, clauses, index, options)
                     : facts_of_clause(tree, text, clauses, index, options);
    for (Fact& fact : found)
      facts.push_back(std::move(fact));
  }
  for (Fact& fact : implied_facts(tree, text, clauses, options))
    facts.push_back(std::move(fact));
  return facts;
}

// "Smith said": what, is told elsewhere. Who "did not respond" has told by that.
bool only_says(const Fact& fact) {
  const std::string_view verb = fact.predicate_lemma;
  if (!fact.object.text.empty() || !fact.arguments.empty()) return false;
  const bool is_silent = fact.polarity == Polarity::negative && !in_word_list("add say tell", verb);
  return (lexicon::holds(lexicon::saying_verbs, verb) && !is_silent) ||
         lexicon::holds(lexicon::thinking_verbs, verb);
}

bool stands_before(const Fact& a, const Fact& b) {
  const auto begin = [](const Fact& fact) {
    return fact.predicate.spans.empty() ? std::size_t{0} : fact.predicate.spans.front().begin;
  };
  return begin(a) < begin(b);
}

}  // namespace

std::vector<Fact> extract_facts(std::span<const Sentence> sentences,
                                std::string_view text,
                                const ExtractOptions& options) {
  std::vector<Fact> facts;
  for (std::size_t index = 0; index < sentences.size(); ++index) {
    const auto first = static_cast<std::ptrdiff_t>(facts.size());
    auto found = facts_of_sentence(sentences[index], text, options);
    std::stable_sort(found.begin(), found.end(), stands_before);
    for (Fact& fact : found) {
      fact.sentence_index = index;
      const bool is_repeat = std::find(facts.begin() + first, facts.end(), fact) != facts.end();
      if (!is_repeat) facts.push_back(std::move(fact));
    }
  }
  attribute_quotations(sentences, facts);
  attribute_turns(sentences, text, facts);
  std::erase_if(facts, only_says);  // they have named the speakers
  return facts;
}

}  // namespace quern
