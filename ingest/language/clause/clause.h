#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "ingest/language/control/control_weights.h"

namespace quern {

/// What a phrase does in its clause (Quirk et al. 1985, chapter 10).
enum class Role : std::uint8_t {
  subject,
  object,
  indirect_object,
  complement,        ///< What the subject (or object) is or becomes: noun or adjective.
  oblique,           ///< Prepositional phrase or bare adverbial noun ("last week").
  agent,             ///< Who does it, of a passive: "by Acme".
  clause,            ///< "that it is a matter of ..."
  infinitive,        ///< "(allowed North Korea) to act": predicate of another phrase.
  adverbial_clause,  ///< "as they strengthen ties"
  adverb
};

/// A phrase of a clause.
struct Constituent {
  Role role = Role::object;
  TokenIndex head = kUnattached;
  std::vector<TokenIndex> marker;  ///< Its preposition or subordinator, maybe of several words.
  std::vector<TokenIndex> words;   ///< The phrase without the marker, further conjuncts included.
  std::vector<TokenIndex> owner;   ///< Whom "whose" of a relative clause stands for, else empty.

  bool operator==(const Constituent&) const = default;
};

/// How a clause hangs on its parent.
enum class Link : std::uint8_t {
  main,
  coordinate,  ///< and, but, or: conjunct of the parent
  complement,  ///< what is said or thought ("that ...")
  open,        ///< infinitive whose subject is the parent's object
  relative,
  adnominal,  ///< participle or infinitive on a noun: "signed by Beta", "need to maintain"
  adverbial,
  subject,
  parataxis
};

enum class Tense : std::uint8_t { none, past, present, future };

/// One verb (or predicate noun or adjective) with what belongs to it. Verbs that share their
/// subject through a complement chain are one clause: "declined to comment on the deal".
struct Clause {
  TokenIndex head = kUnattached;      ///< The word that the tree hangs the clause on.
  std::vector<TokenIndex> verbs;      ///< Chain of predicates, outermost first: declined, comment.
  std::vector<TokenIndex> predicate;  ///< All words of the predicate, negations apart, in order.
  std::vector<TokenIndex> negations;  ///< Words of the verb that deny it.
  std::vector<TokenIndex> denying_determiners;  ///< The same of its nouns: "no ships".
  std::optional<Constituent> subject;
  bool is_subject_borrowed = false;      ///< It stands in another clause.
  std::vector<Constituent> complements;  ///< Everything else, in reading order.
  Link link = Link::main;
  std::optional<std::size_t> parent;  ///< Index of the clause it hangs on; always a smaller one.
  std::optional<TokenIndex> noun;     ///< The noun it hangs on, of relative and adnominal clauses.
  bool is_passive = false;
  bool is_finite = false;
  bool is_denied = false;    ///< By its negations, noun or mark: "refusal to answer".
  bool is_possible = false;  ///< Not said to have happened: modal, wanted, feared, conditional.
  Tense tense = Tense::none;
};

/// The clauses of a sentence, parents before children. Empty if there is none (a caption).
/// `control`: chooses the subjects of verbs that have none; without it, rules alone do.
[[nodiscard]] std::vector<Clause> find_clauses(const Tree& tree,
                                               const ControlWeights& control = {});

}  // namespace quern
