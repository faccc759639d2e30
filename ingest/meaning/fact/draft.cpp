#include "ingest/meaning/fact/draft.h"

#include <algorithm>
#include <utility>

#include "ingest/language/clause/predicate.h"
#include "ingest/meaning/fact/attribution.h"
#include "ingest/meaning/fact/words.h"

namespace quern {
namespace {

std::string_view tense_name(Tense tense) {
  switch (tense) {
    case Tense::past: return "past";
    case Tense::present: return "present";
    case Tense::future: return "future";
    case Tense::none: break;
  }
  return "";
}

// A negation stands before the first word of the predicate that follows it in the sentence.
std::vector<TokenIndex> with_negations(const Clause& clause, std::vector<TokenIndex> words) {
  for (const TokenIndex negation : clause.negations) {
    const auto after =
        std::find_if(words.begin(), words.end(), [&](TokenIndex i) { return i > negation; });
    words.insert(after, negation);
  }
  return words;
}

}  // namespace

Fact draft_of(const Tree& tree,
              std::string_view text,
              std::span<const Clause> clauses,
              std::size_t index) {
  const Clause& clause = clauses[index];
  Fact fact;
  fact.polarity = clause.is_denied ? Polarity::negative : Polarity::positive;
  fact.modality = clause.is_possible ? Modality::possible : Modality::certain;
  fact.tense = tense_name(clause.tense);
  if (const auto source = attribution_of(tree, clauses, index)) {
    set_source(phrase_of(tree, text, source->source), source->predicate, fact);
  }
  return fact;
}

void set_source(Phrase named, std::string predicate, Fact& fact) {
  fact.attribution = std::move(named.text);
  fact.attribution_spans = std::move(named.spans);
  fact.attribution_predicate = std::move(predicate);
}

std::vector<TokenIndex> without_denials(const Clause& clause,
                                        std::vector<TokenIndex> words,
                                        const ExtractOptions& options) {
  if (options.keep_negation) return words;
  const auto& denials = clause.denying_determiners;
  std::erase_if(words, [&](TokenIndex i) {
    return std::find(denials.begin(), denials.end(), i) != denials.end();
  });
  return words;
}

Phrase subject_phrase(const Tree& tree,
                      std::string_view text,
                      const Clause& clause,
                      const std::vector<TokenIndex>& words,
                      const ExtractOptions& options) {
  Phrase phrase = phrase_of(tree, text, without_denials(clause, words, options));
  if (clause.subject->owner.empty()) return phrase;
  Phrase owner = phrase_of(tree, text, clause.subject->owner);
  phrase.text = owner.text + (owner.text.ends_with('s') ? "' " : "'s ") + phrase.text;
  phrase.spans.insert(phrase.spans.begin(), owner.spans.begin(), owner.spans.end());
  return phrase;
}

void set_predicate(const Tree& tree,
                   std::string_view text,
                   const Clause& clause,
                   const std::vector<TokenIndex>& words,
                   const ExtractOptions& options,
                   Fact& fact) {
  fact.predicate =
      phrase_of(tree, text, options.keep_negation ? with_negations(clause, words) : words);
  fact.predicate_lemma = lemma_form(tree, clause, words);
}

}  // namespace quern
