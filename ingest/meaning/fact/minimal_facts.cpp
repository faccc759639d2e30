#include "ingest/meaning/fact/minimal_facts.h"

#include <algorithm>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/meaning/fact/draft.h"
#include "ingest/meaning/fact/frame.h"
#include "ingest/meaning/fact/words.h"

namespace quern {
namespace {

// Deeper chains of prepositional phrases than these only repeat each other.
constexpr std::size_t kMaxSteps = 4;

/// A predicate and its object, as words.
struct Pair {
  std::vector<TokenIndex> predicate;
  std::vector<TokenIndex> object;
};

bool is_clausal(const Constituent& part) {
  return part.role == Role::clause || part.role == Role::infinitive ||
         part.role == Role::adverbial_clause;
}

std::vector<TokenIndex> preposition_of(const Tree& tree, TokenIndex noun) {
  std::vector<TokenIndex> words;
  for (const TokenIndex i : tree.all_children(noun, {"case"})) {
    if (i < noun && tree.token(i).xpos != "POS") words = joined(words, tree.subtree(i));
  }
  return words;
}

std::vector<TokenIndex> without_subtree(const Tree& tree,
                                        const std::vector<TokenIndex>& words,
                                        TokenIndex top) {
  const auto below = tree.subtree(top);
  std::vector<TokenIndex> kept;
  std::set_difference(words.begin(), words.end(), below.begin(), below.end(),
                      std::back_inserter(kept));
  return trim_punctuation(tree, kept);
}

// "justice of the High Court of Australia": each noun below the object, all before it as predicate.
void add_chain(const Tree& tree,
               const std::vector<TokenIndex>& predicate,
               TokenIndex noun,
               std::size_t step,
               std::vector<Pair>& pairs) {
  if (step > kMaxSteps) return;
  for (const TokenIndex below : tree.all_children(noun, {"nmod"})) {
    if (below < noun || tree.has_relation(below, {"nmod:poss", "nmod:unmarked"})) continue;
    const auto preposition = preposition_of(tree, below);
    const auto outer = followed_by(predicate, without_subtree(tree, core_words(tree, noun), below));
    for (const TokenIndex head : conjuncts(tree, below)) {
      const auto own = preposition_of(tree, head);
      const auto longer = followed_by(outer, own.empty() ? preposition : own);
      pairs.push_back({longer, core_words(tree, head)});
      add_chain(tree, longer, head, step + 1, pairs);
    }
  }
}

// The verb of a clause that has no subject, with its mark: "to select", "for using".
std::vector<TokenIndex> marked_verb(const Tree& tree, TokenIndex verb) {
  return joined(tree.all_children(verb, {"mark", "aux:pass", "compound:prt"}), {verb});
}

// "uses priorities to select grants in May", "a need to select grants": the objects, then the
// prepositional phrases, of a verb below the predicate.
void add_below_verb(const Tree& tree,
                    const std::vector<TokenIndex>& predicate,
                    TokenIndex verb,
                    std::vector<Pair>& pairs) {
  auto longer = followed_by(predicate, marked_verb(tree, verb));
  const auto object = tree.child(verb, {"obj"});
  if (object) {
    for (const TokenIndex head : conjuncts(tree, *object))
      pairs.push_back({longer, core_words(tree, head)});
    longer = followed_by(longer, core_words(tree, *object));
  }
  for (const TokenIndex i : tree.all_children(verb, {"obl"})) {
    const auto preposition = preposition_of(tree, i);
    if (i < verb || preposition.empty()) continue;
    for (const TokenIndex head : conjuncts(tree, i))
      pairs.push_back({followed_by(longer, preposition), core_words(tree, head)});
  }
}

// "uses priorities to select grants": what is done for, by or before something else.
void add_purpose(const Tree& tree,
                 const std::vector<TokenIndex>& predicate,
                 TokenIndex verb,
                 std::vector<Pair>& pairs) {
  const bool is_marked = tree.child(verb, {"mark"}).has_value();
  if (!is_marked || tree.child(verb, {"nsubj"}) || verb < first_of(predicate)) return;
  add_below_verb(tree, predicate, verb, pairs);
}

// "has a need to select grants", "cases involving fraud": the verb below a noun.
void add_modifying_verbs(const Tree& tree,
                         const std::vector<TokenIndex>& predicate,
                         TokenIndex noun,
                         std::vector<Pair>& pairs) {
  for (const TokenIndex verb : tree.all_children(noun, {"acl"})) {
    if (tree.has_relation(verb, {"acl:relcl"}) || verb < noun || is_finite(tree, verb)) continue;
    if (is_aside(tree, verb)) continue;
    add_below_verb(tree, followed_by(predicate, core_words(tree, noun)), verb, pairs);
  }
}

// "before" of "ten days before the vote".
std::vector<TokenIndex> without_measure(const Tree& tree, const std::vector<TokenIndex>& marker) {
  const auto preposition = std::find_if(
      marker.begin(), marker.end(), [&](TokenIndex i) { return tree.has_relation(i, {"case"}); });
  return {preposition, marker.end()};
}

void add_phrase(const Tree& tree,
                const std::vector<TokenIndex>& predicate,
                const Constituent& part,
                std::vector<Pair>& pairs) {
  if (is_clausal(part)) {
    pairs.push_back({predicate, part.words});
    return;
  }
  for (const TokenIndex head : conjuncts(tree, part.head)) {
    const auto shared = without_measure(tree, part.marker);
    const auto own = head == part.head ? shared : preposition_of(tree, head);
    const auto longer = followed_by(predicate, own.empty() ? shared : own);
    pairs.push_back({longer, core_words(tree, head)});
    add_modifying_verbs(tree, longer, head, pairs);
    add_chain(tree, longer, head, 1, pairs);
  }
}

std::vector<TokenIndex> without_adverbs(const Tree& tree, const std::vector<TokenIndex>& words) {
  std::vector<TokenIndex> kept;
  std::copy_if(words.begin(), words.end(), std::back_inserter(kept),
               [&](TokenIndex i) { return !tree.has_relation(i, {"advmod"}); });
  return kept;
}

std::vector<Pair> pairs_of(const Tree& tree, const Frame& frame) {
  std::vector<Pair> pairs;
  std::vector<TokenIndex> predicate = without_adverbs(tree, frame.predicate);
  if (frame.object) {
    add_phrase(tree, followed_by(predicate, without_measure(tree, frame.marker)), *frame.object,
               pairs);
    if (!is_clausal(*frame.object) && frame.object->role != Role::agent) {
      predicate = followed_by(followed_by(predicate, without_measure(tree, frame.marker)),
                              core_words(tree, frame.object->head));
    }
  }
  for (const Constituent& part : frame.rest) {
    if (part.role == Role::oblique || part.role == Role::agent) {
      add_phrase(tree, predicate, part, pairs);
    } else if (part.role == Role::adverbial_clause) {
      add_purpose(tree, predicate, part.head, pairs);
    } else if (part.role == Role::adverb && part.words.size() > 1) {
      pairs.push_back({predicate, part.words});
    }
  }
  return pairs;
}

std::vector<std::vector<TokenIndex>> subjects_of(const Tree& tree, const Clause& clause) {
  if (clause.subject->words.size() == 1) return {clause.subject->words};
  std::vector<std::vector<TokenIndex>> subjects;
  for (const TokenIndex head : conjuncts(tree, clause.subject->head)) {
    subjects.push_back(core_words(tree, head));
  }
  return subjects;
}

}  // namespace

std::vector<Fact> minimal_facts_of_clause(const Tree& tree,
                                          std::string_view text,
                                          std::span<const Clause> clauses,
                                          std::size_t index,
                                          const ExtractOptions& options) {
  const Clause& clause = clauses[index];
  if (!clause.subject || clause.subject->words.empty() || clause.predicate.empty()) return {};
  Fact fact = draft_of(tree, text, clauses, index);
  std::vector<Fact> facts;
  for (const auto& subject : subjects_of(tree, clause)) {
    fact.subject = subject_phrase(tree, text, clause, subject, options);
    for (const Pair& pair : pairs_of(tree, frame_of(tree, clause))) {
      set_predicate(tree, text, clause, pair.predicate, options, fact);
      fact.object = phrase_of(tree, text, without_denials(clause, pair.object, options));
      facts.push_back(fact);
    }
  }
  return facts;
}

}  // namespace quern
