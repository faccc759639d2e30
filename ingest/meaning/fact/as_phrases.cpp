#include "ingest/meaning/fact/as_phrases.h"

#include <algorithm>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/draft.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "ingest/meaning/fact/words.h"
#include "lexicon/regarding_verbs.h"

namespace quern {
namespace {

bool is_as_phrase(const Tree& tree, const Constituent& part) {
  return part.role == Role::oblique && part.marker.size() == 1 &&
         lower_form(tree.token(part.marker.front())) == "as";
}

const Constituent* find_part(const Clause& clause, Role role) {
  const auto part = std::find_if(clause.complements.begin(), clause.complements.end(),
                                 [&](const Constituent& each) { return each.role == role; });
  return part == clause.complements.end() ? nullptr : &*part;
}

// What somebody is held to be: "as a bribe", or a bare noun or adjective after the object.
const Constituent* regarded_as(const Tree& tree, const Clause& clause) {
  const auto as_phrase =
      std::find_if(clause.complements.begin(), clause.complements.end(),
                   [&](const Constituent& part) { return is_as_phrase(tree, part); });
  return as_phrase == clause.complements.end() ? find_part(clause, Role::complement) : &*as_phrase;
}

}  // namespace

std::vector<Fact> role_facts(const Tree& tree, std::string_view text, const Clause& clause) {
  if (!clause.subject || clause.is_subject_borrowed) return {};
  std::vector<Fact> facts;
  for (const Constituent& part : clause.complements) {
    if (!is_as_phrase(tree, part)) continue;
    const TokenIndex comma = part.marker.front() - 1;
    const bool follows_subject =
        comma == last_of(clause.subject->words) + 1 && tree.token(comma).form == ",";
    if (!follows_subject) continue;
    facts.push_back(
        implied_fact(tree, text, clause.subject->words, "is", "be", part.words, "role"));
  }
  return facts;
}

std::optional<Fact> regard_fact(const Tree& tree,
                                std::string_view text,
                                std::span<const Clause> clauses,
                                std::size_t index) {
  const Clause& clause = clauses[index];
  const bool is_regard =
      lexicon::holds(lexicon::regarding_verbs, lower_lemma(tree.token(clause.verbs.back())));
  const Constituent* const object = find_part(clause, Role::object);
  const Constituent* const what = regarded_as(tree, clause);
  if (object != nullptr && in_word_list("me us", lower_form(tree.token(object->head))))
    return std::nullopt;  // "me is"
  if (!is_regard || clause.is_passive || !clause.subject || object == nullptr || what == nullptr) {
    return std::nullopt;
  }
  Fact fact = implied_fact(tree, text, object->words, is_plural(tree, object->head) ? "are" : "is",
                           "be", what->words, "regard");
  const Fact draft = draft_of(tree, text, clauses, index);
  fact.polarity = draft.polarity;
  fact.modality = draft.modality;
  set_source(phrase_of(tree, text, clause.subject->words),
             lemma_form(tree, clause, clause.predicate), fact);
  return fact;
}

}  // namespace quern
