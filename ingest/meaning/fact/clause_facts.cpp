#include "ingest/meaning/fact/clause_facts.h"

#include <algorithm>
#include <iterator>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/arguments.h"
#include "ingest/meaning/fact/draft.h"
#include "ingest/meaning/fact/frame.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "ingest/meaning/fact/quoted_title.h"
#include "ingest/meaning/fact/words.h"

namespace quern {
namespace {

// Of a noun that a relative clause hangs on, the clause's own object leaves the clause out.
std::vector<TokenIndex> shared_words(const std::vector<TokenIndex>& a,
                                     const std::vector<TokenIndex>& b) {
  std::vector<TokenIndex> words;
  std::copy_if(a.begin(), a.end(), std::back_inserter(words),
               [&](TokenIndex i) { return std::find(b.begin(), b.end(), i) != b.end(); });
  return words;
}

// Conjoined infinitives (or gerunds) that each have their own mark: "to close the mine", "to sell
// the port" of "a plan to close the mine and to sell the port".
std::vector<TokenIndex> marked_conjuncts(const Tree& tree, TokenIndex noun) {
  for (const TokenIndex first : tree.all_children(noun, {"acl"})) {
    std::vector<TokenIndex> heads = {first};
    for (std::size_t k = 0; k < heads.size(); ++k) {
      for (const TokenIndex i : tree.all_children(heads[k], {"conj"})) {
        if (tree.child(i, {"mark"}) && !tree.child(i, {"nsubj"})) heads.push_back(i);
      }
    }
    if (heads.size() > 1 && tree.child(first, {"mark"})) return heads;
  }
  return {};
}

// "not to push them or to pull them": the negation of the first holds for what follows "or".
std::vector<TokenIndex> shared_negation(const Tree& tree, TokenIndex first, TokenIndex conjunct) {
  const auto conjunction = tree.child(conjunct, {"cc"});
  if (!conjunction || lower_form(tree.token(*conjunction)) != "or") return {};
  auto words = tree.all_children(first, {"advmod"});
  std::erase_if(words, [&](TokenIndex i) { return i > first || !is_negation(tree, i); });
  return words;
}

// The noun with one infinitive each.
std::vector<std::vector<TokenIndex>> phrases_with_one_modifier(
    const Tree& tree, const Constituent& object, const std::vector<TokenIndex>& heads) {
  const auto bare = without(object.words, tree.subtree(heads.front()));
  const auto is_conjunct = [&](TokenIndex i) {
    return std::find(heads.begin() + 1, heads.end(), i) != heads.end();
  };
  std::vector<std::vector<TokenIndex>> phrases;
  for (const TokenIndex head : heads) {
    auto own = tree.subtree(head, is_conjunct);
    if (head != heads.front()) {
      own = without(own, tree.all_children(head, {"cc"}));
      own = joined(own, shared_negation(tree, heads.front(), head));
    }
    phrases.push_back(trim_punctuation(tree, joined(bare, own)));
  }
  return phrases;
}

// "said that prices rose and that wages fell": each clause with a "that" of its own.
std::vector<std::vector<TokenIndex>> content_clauses(const Tree& tree, const Constituent& object) {
  std::vector<TokenIndex> heads = {object.head};
  for (const TokenIndex i : tree.all_children(object.head, {"conj"})) {
    const auto mark = tree.child(i, {"mark"});
    if (mark && lower_form(tree.token(*mark)) == "that") heads.push_back(i);
  }
  if (heads.size() == 1) return {object.words};
  std::vector<std::vector<TokenIndex>> phrases;
  for (const TokenIndex head : heads) {
    const auto is_cut = [&](TokenIndex i) {
      return std::find(heads.begin() + 1, heads.end(), i) != heads.end() ||
             (tree.token(i).head == head && tree.has_relation(i, {"cc"}) && i < head);
    };
    phrases.push_back(
        shared_words(trim_punctuation(tree, tree.subtree(head, is_cut)), object.words));
  }
  return phrases;
}

// "painted red and blue, respectively": apart, each would be said of all.
bool is_paired_in_order(const Tree& tree, TokenIndex head) {
  const auto words = tree.subtree(tree.token(head).head >= 0 ? tree.token(head).head : head);
  return std::any_of(words.begin(), words.end(),
                     [&](TokenIndex i) { return lower_form(tree.token(i)) == "respectively"; });
}

// "less frequent" of "is less frequent but graver": with the adverbs that the clause has for both.
std::vector<TokenIndex> words_of_first(const Tree& tree, const Constituent& object) {
  std::vector<TokenIndex> words = phrase_words(tree, object.head, false);
  if (tree.token(object.head).upos != Upos::ADJ) return words;
  for (const TokenIndex i : object.words) {
    if (i < object.head && tree.has_relation(i, {"advmod"})) words = joined(words, tree.subtree(i));
  }
  return words;
}

// "The two firms are Acme and Norsk Kraft": together.
bool are_together(const Tree& tree, const Clause& clause, const Constituent& object) {
  if (object.role != Role::complement || !is_plural(tree, clause.subject->head)) return false;
  const auto heads = conjuncts(tree, object.head);
  return std::none_of(heads.begin(), heads.end(), [&](TokenIndex i) {
    return tree.token(i).upos == Upos::ADJ || is_plural(tree, i);
  });
}

// "Forty people died in Oslo and Bergen", "six nurses working for Acme and Norsk Kraft": so many in
// both together.
bool are_counted_together(const Tree& tree, const Clause& clause, const Frame& frame) {
  const TokenIndex subject = clause.subject->head;
  const Token& token = tree.token(subject);
  const bool is_through_preposition = !frame.marker.empty() || frame.object->role == Role::agent;
  const bool is_number =
      token.upos == Upos::NUM || in_word_list("dozen hundred million thousand", lower_lemma(token));
  return is_through_preposition && is_plural(tree, subject) &&
         (is_number || tree.child(subject, {"nummod"}));
}

// "software and data tools": what the first word names may be tools as well.
bool shares_head(const Tree& tree, const std::vector<TokenIndex>& heads) {
  const Token& first = tree.token(heads.front());
  return heads.size() == 2 && first.xpos == "NN" && tree.children(heads.front()).size() == 1 &&
         tree.token(heads.back()).upos == Upos::NOUN && tree.child(heads.back(), {"compound"}) &&
         !tree.child(heads.back(), {"det", "amod", "nummod"});
}

// "of Peru" in "the rise and fall of Peru", where the tree hangs it on the first: said of all.
std::vector<TokenIndex> words_behind_last(const Tree& tree,
                                          const std::vector<TokenIndex>& heads,
                                          const std::vector<TokenIndex>& words) {
  std::vector<TokenIndex> shared;
  for (const TokenIndex i : tree.all_children(heads.front(), {"nmod", "acl"})) {
    // "a mine and a port, including its cranes": of the last, or of all.
    const bool may_be_of_one = tree.has_relation(i, {"nmod:unmarked", "acl:relcl"}) ||
                               in_word_list("including such", lower_preposition(tree, i));
    if (tree.leftmost(i) > heads.back() && !may_be_of_one) {
      shared = joined(shared, tree.subtree(i));
    }
  }
  return shared_words(shared, words);
}

// The parts of "relations with Russia and ties with Iran" are facts of their own.
std::vector<std::vector<TokenIndex>> object_phrases(const Tree& tree,
                                                    const Clause& clause,
                                                    const Frame& frame) {
  const Constituent& object = *frame.object;
  const bool is_clausal = object.role == Role::clause || object.role == Role::infinitive;
  const auto heads = conjuncts(tree, object.head);
  if (is_paired_in_order(tree, object.head) || is_in_quoted_title(tree, object.head)) {
    return {object.words};
  }
  if (!is_clausal && heads.size() == 1) {
    const auto modifiers = marked_conjuncts(tree, object.head);
    if (!modifiers.empty()) return phrases_with_one_modifier(tree, object, modifiers);
  }
  if (object.role == Role::clause) return content_clauses(tree, object);
  if (is_clausal || heads.size() == 1 || are_together(tree, clause, object) ||
      shares_head(tree, heads) || are_counted_together(tree, clause, frame)) {
    return {object.words};
  }
  std::vector<std::vector<TokenIndex>> phrases;
  phrases.reserve(heads.size());
  const auto shared = words_behind_last(tree, heads, object.words);
  for (const TokenIndex head : heads) {
    const auto words =
        head == object.head ? words_of_first(tree, object) : phrase_words(tree, head, false);
    phrases.push_back(joined(shared_words(words, object.words), shared));
  }
  return phrases;
}

// "not a strike but a protest": what follows "but" is told of a denied clause.
bool is_told_instead(const Tree& tree, const Clause& clause, const std::vector<TokenIndex>& words) {
  return clause.is_denied && !words.empty() && words.front() > 0 &&
         lower_form(tree.token(words.front() - 1)) == "but";
}

Clause affirmed(Clause clause) {
  clause.is_denied = false;
  clause.negations.clear();
  return clause;
}

}  // namespace

std::vector<Fact> facts_of_clause(const Tree& tree,
                                  std::string_view text,
                                  std::span<const Clause> clauses,
                                  std::size_t index,
                                  const ExtractOptions& options) {
  const Clause& clause = clauses[index];
  if (!clause.subject || clause.subject->words.empty() || clause.predicate.empty()) return {};
  const Frame frame = frame_of(tree, clause);
  const auto predicate = followed_by(frame.predicate, frame.marker);
  Fact fact = draft_of(tree, text, clauses, index);
  fact.subject = subject_phrase(tree, text, clause, clause.subject->words, options);
  set_predicate(tree, text, clause, predicate, options, fact);
  for (const Constituent& part : frame.rest) {
    fact.arguments.push_back(argument_of(tree, text, part));
  }
  if (!frame.object) return {fact};
  std::vector<Fact> facts;
  for (const auto& words : object_phrases(tree, clause, frame)) {
    facts.push_back(fact);
    facts.back().object = phrase_of(tree, text, without_denials(clause, words, options));
    if (is_told_instead(tree, clause, words)) {
      facts.back().polarity = Polarity::positive;
      set_predicate(tree, text, affirmed(clause), predicate, options, facts.back());
    }
  }
  return facts;
}

}  // namespace quern
