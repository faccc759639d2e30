#include "ingest/fact/minimal_facts.h"

#include <algorithm>

#include "ingest/clause/phrase.h"
#include "ingest/fact/draft.h"
#include "ingest/fact/frame.h"
#include "ingest/fact/words.h"

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
               const std::vector<TokenIndex>& object,
               std::size_t step,
               std::vector<Pair>& pairs) {
  if (step > kMaxSteps) return;
  for (const TokenIndex below : tree.all_children(noun, {"nmod"})) {
    if (below < noun || tree.has_relation(below, {"nmod:poss", "nmod:unmarked"})) continue;
    const auto preposition = preposition_of(tree, below);
    const auto outer = joined(predicate, without_subtree(tree, object, below));
    for (const TokenIndex head : conjuncts(tree, below)) {
      const auto own = preposition_of(tree, head);
      const auto words = phrase_words(tree, head, false);
      const auto longer = joined(outer, own.empty() ? preposition : own);
      pairs.push_back({longer, words});
      add_chain(tree, longer, head, words, step + 1, pairs);
    }
  }
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
    const auto own = head == part.head ? part.marker : preposition_of(tree, head);
    const auto marker = own.empty() ? part.marker : own;
    auto words = head == part.head && conjuncts(tree, head).size() == 1
                     ? part.words
                     : phrase_words(tree, head, false);
    const auto longer = joined(predicate, marker);
    pairs.push_back({longer, words});
    add_chain(tree, longer, head, words, 1, pairs);
  }
}

std::vector<Pair> pairs_of(const Tree& tree, const Frame& frame) {
  std::vector<Pair> pairs;
  std::vector<TokenIndex> predicate = frame.predicate;
  if (frame.object) {
    add_phrase(tree, frame.predicate, *frame.object, pairs);
    if (!is_clausal(*frame.object)) {
      predicate = joined(predicate, phrase_words(tree, frame.object->head, false));
    }
  }
  for (const Constituent& part : frame.rest) {
    if (part.role == Role::oblique || part.role == Role::agent) {
      add_phrase(tree, predicate, part, pairs);
    }
  }
  return pairs;
}

std::vector<std::vector<TokenIndex>> subjects_of(const Tree& tree, const Clause& clause) {
  const auto heads = conjuncts(tree, clause.subject->head);
  if (heads.size() == 1) return {clause.subject->words};
  std::vector<std::vector<TokenIndex>> subjects;
  for (const TokenIndex head : heads)
    subjects.push_back(phrase_words(tree, head, false));
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
    fact.subject = phrase_of(tree, text, subject);
    for (const Pair& pair : pairs_of(tree, frame_of(tree, clause))) {
      set_predicate(tree, text, clause, pair.predicate, options, fact);
      fact.object = phrase_of(tree, text, pair.object);
      facts.push_back(fact);
    }
  }
  return facts;
}

}  // namespace quern
