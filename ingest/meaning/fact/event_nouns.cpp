#include "ingest/meaning/fact/event_nouns.h"

#include <algorithm>
#include <optional>
#include <string>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/word_table.h"
#include "ingest/meaning/fact/words.h"
#include "lexicon/demonyms.h"
#include "lexicon/event_predicates.h"
#include "lexicon/mutual_event_predicates.h"
#include "lexicon/unrealized_adjectives.h"

namespace quern {
namespace {

/// How a verb says what a noun of doing says: "aid to Peru" is that somebody "aids" Peru.
struct EventPredicate {
  std::string_view verb;  ///< Third person singular.
  std::string_view lemma;
};

template <typename Table>
std::optional<EventPredicate> predicate_in(const Table& table, std::string_view noun) {
  const auto value = value_of(table, noun);
  if (!value) return std::nullopt;
  const std::size_t mark = value->find('=');
  return EventPredicate{value->substr(0, mark), value->substr(mark + 1)};
}

// "aid to"
std::optional<EventPredicate> predicate_of(const std::string& noun,
                                           const std::string& preposition) {
  return predicate_in(lexicon::event_predicates, noun + ' ' + preposition);
}

// "Chile's support", "Chilean support"
std::optional<Phrase> doer_of(const Tree& tree, std::string_view text, TokenIndex noun) {
  if (const auto owner = tree.child(noun, {"nmod:poss"})) {
    if (tree.token(*owner).upos != Upos::PROPN) return std::nullopt;
    auto words = phrase_words(tree, *owner, true);
    std::erase_if(words, [&](TokenIndex i) { return tree.token(i).xpos == "POS"; });
    return phrase_of(tree, text, words);
  }
  for (const TokenIndex i : tree.all_children(noun, {"amod"})) {
    // As the news has it: "Britain", where country_of_adjective() has "United Kingdom".
    if (const auto country = value_of(lexicon::demonyms, tree.token(i).form, '=')) {
      return Phrase{std::string(*country), {tree.token(i).span}};
    }
  }
  return std::nullopt;
}

bool is_unrealized(const Tree& tree, TokenIndex noun) {
  const auto adjectives = tree.all_children(noun, {"amod"});
  return std::any_of(adjectives.begin(), adjectives.end(), [&](TokenIndex i) {
    return lexicon::holds(lexicon::unrealized_adjectives, lower_lemma(tree.token(i)));
  });
}

Fact event_of(const Tree& tree, TokenIndex noun, const EventPredicate& predicate) {
  Fact fact;
  fact.predicate.text = predicate.verb;
  fact.predicate_lemma = predicate.lemma;
  // The noun presupposes the event, or a prospect of it: "the potential effects of the aid".
  const TokenIndex above = tree.token(noun).head;
  const bool is_open = is_unrealized(tree, noun) || (above >= 0 && is_unrealized(tree, above));
  fact.modality = is_open ? Modality::possible : Modality::certain;
  fact.derived_by = "event";
  return fact;
}

void add_event(const Tree& tree,
               std::string_view text,
               TokenIndex below,
               const std::string& preposition,
               std::vector<Fact>& facts) {
  const TokenIndex noun = tree.token(below).head;
  const auto predicate = predicate_of(lower_lemma(tree.token(noun)), preposition);
  if (!predicate) return;
  const auto doer = doer_of(tree, text, noun);
  if (!doer) return;
  Fact fact = event_of(tree, noun, *predicate);
  fact.subject = *doer;
  for (const TokenIndex head : conjuncts(tree, below)) {
    fact.object = phrase_of(tree, text, core_words(tree, head));
    facts.push_back(fact);
  }
}

void add_mutual(const Tree& tree,
                std::string_view text,
                TokenIndex below,
                std::vector<Fact>& facts) {
  const TokenIndex noun = tree.token(below).head;
  const auto predicate =
      predicate_in(lexicon::mutual_event_predicates, lower_lemma(tree.token(noun)));
  const auto sides = conjuncts(tree, below);
  if (!predicate || sides.size() != 2) return;
  Fact fact = event_of(tree, noun, *predicate);
  fact.subject = phrase_of(tree, text, core_words(tree, sides[0]));
  fact.object = phrase_of(tree, text, core_words(tree, sides[1]));
  facts.push_back(fact);
}

}  // namespace

bool has_event(const Tree& tree, TokenIndex noun) {
  const auto below = tree.all_children(noun, {"nmod"});
  return std::any_of(below.begin(), below.end(), [&](TokenIndex i) {
    return i > noun &&
           predicate_of(lower_lemma(tree.token(noun)), lower_preposition(tree, i)).has_value();
  });
}

std::vector<Fact> event_facts(const Tree& tree, std::string_view text) {
  std::vector<Fact> facts;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (!tree.has_relation(i, {"nmod"}) || tree.token(i).head > i) continue;
    const std::string form = lower_preposition(tree, i);
    if (form.empty()) continue;
    if (form == "between") {
      add_mutual(tree, text, i, facts);
    } else {
      add_event(tree, text, i, form, facts);
    }
  }
  return facts;
}

}  // namespace quern
