#include "ingest/meaning/fact/as_phrases.h"

#include <algorithm>

#include "ingest/language/clause/constituents.h"
#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/draft.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "ingest/meaning/fact/words.h"
#include "lexicon/announcing_verbs.h"
#include "lexicon/person_nouns.h"
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

// "as the new mayor" behind the object, which it may seem to be a part of.
std::optional<Constituent> announced_as(const Tree& tree,
                                        const Clause& clause,
                                        const Constituent& object) {
  for (const TokenIndex above : {object.head, clause.verbs.back()}) {
    for (const TokenIndex i : tree.all_children(above, {"nmod", "obl"})) {
      const bool is_behind = i > object.head && lower_preposition(tree, i) == "as";
      if (is_behind) return read_constituent(tree, i, Role::oblique);
    }
  }
  return std::nullopt;
}

std::optional<Constituent> said_of_object(const Tree& tree,
                                          const Clause& clause,
                                          const Constituent& object) {
  const std::string verb = lower_lemma(tree.token(clause.verbs.back()));
  if (lexicon::holds(lexicon::announcing_verbs, verb)) return announced_as(tree, clause, object);
  const Constituent* const what =
      lexicon::holds(lexicon::regarding_verbs, verb) ? regarded_as(tree, clause) : nullptr;
  return what == nullptr ? std::nullopt : std::optional(*what);
}

// "As head of the firm, Lee": an office right before its holder, unlike "As a child, Lee".
bool opens_before(const Tree& tree, const Constituent& part, const Constituent& subject) {
  const Token& head = tree.token(part.head);
  const bool is_office =
      head.xpos == "NN" && tree.child(part.head, {"nmod"}) &&
      (head.entity == "person" || in_word_list("chair head", lower_lemma(head)) ||
       lexicon::holds(lexicon::person_nouns, lower_lemma(head)));
  const TokenIndex comma = first_of(subject.words) - 1;
  return is_office && part.marker.front() == 0 && tree.token(comma).form == "," &&
         last_of(part.words) + 1 == comma;
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
    if (!follows_subject && !opens_before(tree, part, *clause.subject)) continue;
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
  const Constituent* const object = find_part(clause, Role::object);
  if (clause.is_passive || !clause.subject || object == nullptr) return std::nullopt;
  if (in_word_list("me us", lower_form(tree.token(object->head)))) return std::nullopt;  // "me is"
  const auto what = said_of_object(tree, clause, *object);
  if (!what) return std::nullopt;
  Fact fact =
      implied_fact(tree, text, without(object->words, joined(what->marker, what->words)),
                   is_plural(tree, object->head) ? "are" : "is", "be", what->words, "regard");
  const Fact draft = draft_of(tree, text, clauses, index);
  fact.polarity = draft.polarity;
  fact.modality = draft.modality;
  set_source(phrase_of(tree, text, clause.subject->words),
             lemma_form(tree, clause, clause.predicate), fact);
  return fact;
}

}  // namespace quern
