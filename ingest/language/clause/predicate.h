#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/clause/clause.h"

namespace quern {

/// Whether it is an interrogative or relative word: "where", "which", "how".
[[nodiscard]] bool is_wh_word(const Token& token);

/// Whether a subordinator of the clause is one of these words, separated by spaces.
[[nodiscard]] bool has_mark(const Tree& tree, TokenIndex head, std::string_view list);

/// Whether a subordinator of the clause is on this list of the lexicon.
[[nodiscard]] bool has_mark(const Tree& tree,
                            TokenIndex head,
                            std::span<const std::string_view> list);

/// Whether the verb is an infinitive with "to".
[[nodiscard]] bool has_infinitive_mark(const Tree& tree, TokenIndex verb);

/// Whether it is an adverb that joins sentences and says nothing of the event: "however", "also".
[[nodiscard]] bool is_connective(const Token& token);

/// Whether the word can be the predicate of a clause: a verb, or a noun or adjective with a copula
/// or a subject.
[[nodiscard]] bool is_predicate_word(const Tree& tree, TokenIndex index);

/// The complement chain from `head` inwards: "declined to comment" gives declined, comment; "was
/// able to start" gives able, start. A verb with an object of its own ends it.
[[nodiscard]] std::vector<TokenIndex> verb_chain(const Tree& tree, TokenIndex head);

/// The phrase that does what the infinitive behind it says: "called on the mayor to resign".
[[nodiscard]] std::optional<TokenIndex> asked_phrase(const Tree& tree,
                                                     TokenIndex verb,
                                                     TokenIndex infinitive);

/// Whether the clause is what "it" of its parent stands for: "It is said that prices fell".
[[nodiscard]] bool is_behind_it(const Tree& tree, const Clause& clause, const Clause& parent);

/// "took place": whether the noun belongs to the verb it hangs on.
[[nodiscard]] bool is_verb_idiom(const Tree& tree, TokenIndex verb, TokenIndex noun);

/// "whether it rained", "why it rained", "what fell": the clause asks by a word before its verb.
[[nodiscard]] bool is_embedded_question(const Tree& tree, TokenIndex head, TokenIndex verb);

/// "remains silent on the plan": whether it is an adjective that a verb only links to its subject.
[[nodiscard]] bool is_linked_adjective(const Tree& tree, TokenIndex index);

/// Whether the predicate is a noun, adjective or the like: "is a matter", "is silent".
[[nodiscard]] bool is_nominal(const Tree& tree, TokenIndex verb);

/// Which words of a predicate are wanted beside its auxiliaries, copula, particles and adverbs.
struct PredicateParts {
  bool infinitive_to = false;
  bool nominal = true;  ///< The noun or adjective after a copula.
};

/// Words of one predicate in reading order, negations included.
[[nodiscard]] std::vector<TokenIndex> predicate_words(const Tree& tree,
                                                      TokenIndex verb,
                                                      PredicateParts parts);

/// Whether the word is one of "not only", which deny and limit nothing.
[[nodiscard]] bool is_not_only(const Tree& tree, TokenIndex index);

/// Whether the word is the "longer" of "no longer", or the "more" of "no more".
[[nodiscard]] bool is_no_longer(const Tree& tree, TokenIndex index);

/// Whether the word denies its clause: "not", "n't", "never", "hardly".
[[nodiscard]] bool is_negation(const Tree& tree, TokenIndex index);

/// Tense of a verb with its auxiliaries; a chain has that of its outermost verb.
[[nodiscard]] Tense tense_of(const Tree& tree, TokenIndex verb);

/// Whether a verb or one of its auxiliaries is finite.
[[nodiscard]] bool is_finite(const Tree& tree, TokenIndex verb);

/// Lemma form of a predicate: "was not asked to comment on" gives "be ask to comment on";
/// auxiliaries other than the copula and the passive's are left out.
[[nodiscard]] std::string lemma_form(const Tree& tree,
                                     const Clause& clause,
                                     const std::vector<TokenIndex>& words);

}  // namespace quern
