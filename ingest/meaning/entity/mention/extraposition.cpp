#include "ingest/meaning/entity/mention/extraposition.h"

#include <algorithm>

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/phrase_marks.h"
#include "lexicon/expletive_verbs.h"

namespace quern {

std::optional<TokenIndex> extraposed_clause(const Tree& tree, TokenIndex expletive) {
  const TokenIndex governor = tree.token(expletive).head;
  if (governor < 0 || lower_form(tree.token(expletive)) != "it") return std::nullopt;
  const bool is_passive = tree.token(expletive).deprel == "nsubj:pass";  // "it is held that"
  if (!is_passive && !tree.has_relation(expletive, {"expl"})) return std::nullopt;
  const auto clause = tree.child(governor, {"csubj", "ccomp", "xcomp"});
  const bool is_that = clause && tree.child(*clause, {"mark"});
  return clause && *clause > expletive && (is_that || !is_passive) ? clause : std::nullopt;
}

bool is_extraposed(const Tree& tree, TokenIndex clause) {
  if (tree.token(clause).head < 0 || !tree.has_relation(clause, {"csubj", "ccomp", "xcomp"}))
    return false;
  const auto before = tree.all_children(tree.token(clause).head, {"expl", "nsubj"});
  return std::any_of(before.begin(), before.end(),
                     [&](TokenIndex i) { return extraposed_clause(tree, i) == clause; });
}

Mention clause_mention_at(const Tree& tree, std::size_t sentence, TokenIndex head) {
  const auto words = tree.subtree(head, [](TokenIndex) { return false; });
  Mention mention;
  mention.sentence = sentence;
  mention.begin = words.front();
  mention.end = words.back() + 1;
  mention.head = head;
  while (mention.begin < head && is_edge_mark(tree.token(mention.begin)))
    ++mention.begin;
  while (mention.end > head + 1 && is_edge_mark(tree.token(mention.end - 1)))
    --mention.end;
  mention.kind = MentionKind::clause;
  mention.number = Number::singular;
  mention.animacy = Animacy::thing;
  return mention;
}

bool is_impersonal_it(const Tree& tree, TokenIndex i) {
  if (lower_form(tree.token(i)) != "it" || !tree.has_relation(i, {"nsubj"})) return false;
  // "it seems that", "it is clear that": the clause stands behind its subject.
  const TokenIndex verb = tree.token(i).head;
  if (verb < 0) return false;
  if (tree.child(verb, {"csubj"})) return true;
  // "it had been made clear that prices rose"
  const auto adjective = tree.child(verb, {"xcomp"});
  if (adjective && tree.token(*adjective).upos == Upos::ADJ &&
      tree.child(*adjective, {"csubj", "ccomp"}))
    return true;
  return lexicon::holds(lexicon::expletive_verbs, lower_lemma(tree.token(verb))) &&
         tree.child(verb, {"ccomp", "advcl"});
}

}  // namespace quern
