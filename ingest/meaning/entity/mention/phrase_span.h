#pragma once

#include <optional>

#include "ingest/language/clause/tree.h"
#include "ingest/meaning/entity/mention/word_span.h"

namespace quern {

/// What the phrase with this head spans as the Georgetown University Multilayer corpus has it
/// (Zeldes 2017): with its possessive mark and its relative clauses, without its preposition, its
/// appositions and what a copula says of it besides. With conjuncts it is the whole of "Russia and
/// North Korea", whose first conjunct is at `head`; else only the conjunct.
[[nodiscard]] WordSpan phrase_span(const Tree& tree, TokenIndex head, bool with_conjuncts);

/// Whether the person's name is told apart by no mark from a noun that is nothing without it: "Ann
/// Lee" in "magician Ann Lee", not in "his friend Ann Lee".
[[nodiscard]] bool is_name_of_bare_noun(const Tree& tree, TokenIndex name);

/// Whether a copula says this noun of its subject: "is the leader".
[[nodiscard]] bool is_predicate_noun(const Tree& tree, TokenIndex head);

/// "to resign" of "called for Ann to resign", "called for her to resign": its verb. A name takes no
/// infinitive of its own; it is what somebody else wants of her.
[[nodiscard]] std::optional<TokenIndex> infinitive_on_name(const Tree& tree, TokenIndex head);

}  // namespace quern
