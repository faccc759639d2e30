#include "ingest/language/clause/coordination.h"

#include <algorithm>
#include <string>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/casualty_verbs.h"
#include "lexicon/circumstantial_subordinators.h"
#include "lexicon/intransitive_verbs.h"
#include "lexicon/setting_prepositions.h"

namespace quern {
namespace {

bool is_joined(const Tree& tree,
               const Clause& clause,
               const std::vector<Clause>& clauses,
               std::size_t first) {
  return clause.link == Link::coordinate && clause.parent == first &&
         tree.token(clause.head).head == clauses[first].verbs.back();
}

// The verbs of "sorted, washed and sold the fruit": indexes of their clauses, in reading order.
std::vector<std::size_t> verbs_joined_with(const Tree& tree,
                                           const std::vector<Clause>& clauses,
                                           std::size_t first) {
  std::vector<std::size_t> joined = {first};
  for (std::size_t k = first + 1; k < clauses.size(); ++k) {
    const bool is_same_voice = clauses[k].is_passive == clauses[first].is_passive;
    if (is_same_voice && is_joined(tree, clauses[k], clauses, first)) joined.push_back(k);
  }
  return joined;
}

std::string verb_of(const Tree& tree, const Clause& clause) {
  return lower_lemma(tree.token(clause.verbs.back()));
}

bool is_casualty(const Tree& tree, const Clause& clause) {
  return lexicon::holds(lexicon::casualty_verbs, verb_of(tree, clause));
}

// "in a fire", "when a dam broke", "yesterday": when, where or why, not to whom or what.
bool is_circumstance(const Tree& tree, const Constituent& part) {
  if (part.role == Role::oblique && !part.marker.empty()) {
    return lexicon::holds(lexicon::setting_prepositions,
                          lower_form(tree.token(part.marker.front())));
  }
  return part.role == Role::adverbial_clause &&
         lexicon::holds(lexicon::circumstantial_subordinators,
                        lower_form(tree.token(part.words.front())));
}

// What stands behind the verb and may be told of the verbs before as well; nothing where some of it
// cannot.
std::vector<Constituent> circumstances_behind(const Tree& tree, const Clause& clause) {
  std::vector<Constituent> parts;
  for (const Constituent& part : clause.complements) {
    if (part.words.front() < clause.verbs.back()) continue;
    const bool is_agent = part.role == Role::agent && is_casualty(tree, clause);
    if (!is_agent && !is_circumstance(tree, part)) return {};
    parts.push_back(part);
  }
  return parts;
}

TokenIndex last_of_clause(const Clause& clause) {
  TokenIndex last = clause.verbs.back();
  for (const Constituent& part : clause.complements)
    last = std::max(last, part.words.back());
  return last;
}

bool stands_before_subject(const Clause& clause, const Constituent& part) {
  return clause.subject && !clause.subject->words.empty() &&
         part.words.front() < clause.subject->words.front();
}

// What opens the sentence before the first subject: "In May"
std::vector<Constituent> opening_circumstances(const Tree& tree, const Clause& clause) {
  std::vector<Constituent> parts;
  if (clause.is_subject_borrowed) return parts;
  for (const Constituent& part : clause.complements) {
    const bool is_phrase = part.role == Role::oblique && is_circumstance(tree, part);
    if (is_phrase && stands_before_subject(clause, part)) parts.push_back(part);
  }
  return parts;
}

void share_behind(const Tree& tree, std::vector<Clause>& clauses, std::size_t first) {
  const auto joined = verbs_joined_with(tree, clauses, first);
  const Clause& last = clauses[joined.back()];
  if (joined.size() < 2 || !last.is_passive || !is_casualty(tree, last)) return;
  const auto parts = circumstances_behind(tree, last);
  for (const std::size_t k : joined) {
    Clause& clause = clauses[k];
    const bool goes_on_behind =
        std::any_of(clause.complements.begin(), clause.complements.end(),
                    [&](const auto& part) { return part.words.front() > clause.verbs.back(); });
    if (k == joined.back() || goes_on_behind || !is_casualty(tree, clause)) continue;
    clause.complements.insert(clause.complements.end(), parts.begin(), parts.end());
  }
}

// "One is killed and two injured when a dam breaks", where the tree hangs the dam on the first:
// what follows the last verb is of that one too.
void share_beyond(const Tree& tree, std::vector<Clause>& clauses, std::size_t first) {
  const auto joined = verbs_joined_with(tree, clauses, first);
  for (const std::size_t k : joined) {
    if (k == first) continue;
    for (const Constituent& part : clauses[first].complements) {
      const bool is_behind = part.words.front() > last_of_clause(clauses[k]);
      if (is_behind && is_circumstance(tree, part)) clauses[k].complements.push_back(part);
    }
  }
}

void share_opening(const Tree& tree, std::vector<Clause>& clauses, std::size_t first) {
  const auto parts = opening_circumstances(tree, clauses[first]);
  if (parts.empty()) return;
  for (std::size_t k = first + 1; k < clauses.size(); ++k) {
    Clause& clause = clauses[k];
    const bool has_own =
        std::any_of(clause.complements.begin(), clause.complements.end(),
                    [&](const Constituent& part) { return stands_before_subject(clause, part); });
    if (has_own || !is_joined(tree, clause, clauses, first)) continue;
    clause.complements.insert(clause.complements.begin(), parts.begin(), parts.end());
  }
}

}  // namespace

// "confirmed or denied the sale": what follows the last verb belongs to the bare ones before it.
void share_object(const Tree& tree, std::vector<Clause>& clauses, std::size_t first) {
  const auto joined = verbs_joined_with(tree, clauses, first);
  const TokenIndex last_verb = clauses[joined.back()].verbs.back();
  std::vector<Constituent> objects;
  for (const std::size_t k : {joined.front(), joined.back()}) {
    for (const Constituent& part : clauses[k].complements) {
      // "visited and took part in it": an idiom keeps its noun.
      const bool is_free = !is_verb_idiom(tree, last_verb, part.head);
      if (is_free && part.role == Role::object && part.words.front() > last_verb)
        objects.push_back(part);
    }
  }
  if (objects.empty()) return;
  for (const std::size_t k : joined) {
    const bool is_bare = clauses[k].complements.empty();
    if (is_bare && !lexicon::holds(lexicon::intransitive_verbs, verb_of(tree, clauses[k]))) {
      clauses[k].complements = objects;
    }
  }
}

void leave_alternatives_open(const Tree& tree, std::vector<Clause>& clauses, std::size_t index) {
  Clause& clause = clauses[index];
  const auto conjunction = tree.child(clause.head, {"cc"});
  if (!conjunction || lower_form(tree.token(*conjunction)) != "or") return;
  if (!clause.parent || !is_joined(tree, clause, clauses, *clause.parent)) return;
  Clause& first = clauses[*clause.parent];
  // "declined to confirm or deny it" leaves the declining certain.
  if (first.is_denied || clause.is_denied || first.verbs.size() > 1) return;
  first.is_possible = clause.is_possible = true;
}

void share_circumstances(const Tree& tree, std::vector<Clause>& clauses, std::size_t first) {
  share_beyond(tree, clauses, first);
  share_behind(tree, clauses, first);
  share_opening(tree, clauses, first);
}

}  // namespace quern
