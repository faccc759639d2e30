#include "ingest/meaning/entity/mention/phrase_span.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/phrase_head.h"
#include "ingest/meaning/entity/mention/phrase_marks.h"
#include "lexicon/legal_forms.h"
#include "lexicon/nonrestrictive_prepositions.h"
#include "lexicon/postnominal_letters.h"
#include "lexicon/restrictive_prepositions.h"

namespace quern {
namespace {

/// Relations of what stands before a noun within its phrase.
const std::initializer_list<std::string_view> kPremodifiers = {"det", "nummod", "nmod", "amod",
                                                               "compound"};

/// Relations that the parser gives to where something named is.
const std::initializer_list<std::string_view> kWhereabouts = {"appos", "nmod", "list", "parataxis",
                                                              "dep"};

/// Relations of what hangs on a noun and belongs to no phrase of it.
const std::initializer_list<std::string_view> kNeverInside = {
    "case",     "mark", "cc",         "conj",       "appos",  "parataxis", "discourse",
    "vocative", "list", "dislocated", "reparandum", "orphan", "punct"};

/// Relations that a mark parts from the phrase.
const std::initializer_list<std::string_view> kLoose = {"dep", "nmod", "nummod", "advmod", "obl"};

/// Relations of what belongs to the clause of a noun that a copula says.
const std::initializer_list<std::string_view> kClausal = {
    "cop", "aux", "nsubj", "csubj", "expl", "advmod", "advcl", "ccomp", "obl"};

/// Relations of the parts of an address: Oldham, Lancashire, England.
const std::initializer_list<std::string_view> kListed = {"appos", "nmod:unmarked", "list",
                                                         "parataxis", "dep"};

/// Relations by which a noun is seen to be a predicate.
const std::initializer_list<std::string_view> kOfPredicate = {"cop", "nsubj", "csubj", "expl"};

bool is_place(const Token& token) {
  return token.name.ends_with("-LOC");
}

bool is_person(const Token& token) {
  return token.name.ends_with("-PER");
}

/// Whether it is somewhere: of what it names, the place may follow.
bool is_somewhere(const Token& token) {
  return is_place(token) || token.name.ends_with("-ORG");
}

bool is_in_same_name(const Tree& tree, TokenIndex dependent) {
  const auto [first, last] = std::minmax(dependent, tree.token(dependent).head);
  return first >= 0 && is_within_name(tree, first, last);
}

/// "not the men", "especially Oslo", "e.g. Oslo": an adverb before all of the phrase. Those that
/// say how much belong to it: "about all the men".
bool is_focus(const Tree& tree, TokenIndex dependent) {
  const TokenIndex head = tree.token(dependent).head;
  if (dependent > head || !tree.has_relation(dependent, {"advmod"})) return false;
  if (in_word_list("about n't always", lower_form(tree.token(dependent)))) return false;
  const auto siblings = tree.children(head);
  return std::none_of(siblings.begin(), siblings.end(), [&](TokenIndex i) {
    return i < dependent && tree.has_relation(i, kPremodifiers);
  });
}

/// Whether a mark parts the dependent from what it belongs to: "Moretti, 2013".
bool is_set_off(const Tree& tree, TokenIndex dependent) {
  const TokenIndex first = tree.leftmost(dependent);
  if (dependent < tree.token(dependent).head || first == 0) return false;
  const auto is_mark = [&](TokenIndex i) {
    return tree.token(i).upos == Upos::PUNCT && tree.token(i).xpos != "HYPH";
  };
  return is_mark(first) || is_mark(first - 1);
}

/// Whether at most a comma parts the dependent from what is before it.
bool is_close(const Tree& tree, TokenIndex dependent) {
  const Token& first = tree.token(tree.leftmost(dependent));
  return dependent > tree.token(dependent).head && (!is_edge_mark(first) || first.form == ",");
}

/// "Portland, Oregon", "Trinity College, Cambridge", "Amnesty International Canada": where it is.
bool is_whereabouts(const Tree& tree, TokenIndex dependent) {
  const Token& head = tree.token(tree.token(dependent).head);
  const Token& token = tree.token(dependent);
  return is_place(token) && token.upos == Upos::PROPN && is_somewhere(head) &&
         head.upos == Upos::PROPN && is_close(tree, dependent) &&
         !tree.child(dependent, {"case", "nummod", "nmod:unmarked"}) &&
         tree.has_relation(dependent, kWhereabouts);
}

/// "Acme, Inc.", "Ann Lee, PhD"
bool is_name_suffix(const Tree& tree, TokenIndex dependent) {
  std::string form = lower_form(tree.token(dependent));
  std::erase(form, '.');
  const TokenIndex first = tree.leftmost(dependent);
  return dependent - first <= 1 && is_close(tree, dependent) &&
         tree.token(tree.token(dependent).head).upos == Upos::PROPN &&
         (lexicon::holds(lexicon::legal_forms, form) ||
          lexicon::holds(lexicon::postnominal_letters, form));
}

/// "Clearwater, Florida", "May 9, 2014" and "cities, such as Oslo" are one phrase each.
bool belongs_behind_mark(const Tree& tree, TokenIndex dependent) {
  const Token& head = tree.token(tree.token(dependent).head);
  const Token& token = tree.token(dependent);
  if (token.deprel == "nmod:unmarked") {
    if (head.upos == Upos::NUM || head.upos == Upos::NOUN || head.name.ends_with("-TIME"))
      return true;
    return token.upos == Upos::PROPN && !is_person(head);
  }
  if (!tree.has_relation(dependent, {"nmod"})) return is_place(head) && is_place(token);
  return lexicon::holds(lexicon::restrictive_prepositions, lower_preposition(tree, dependent));
}

/// "Smith in the team", "Oslo as a city": a name needs no such thing to tell whom it means.
bool is_beside_name(const Tree& tree, TokenIndex dependent) {
  const Token& head = tree.token(tree.token(dependent).head);
  if (head.upos != Upos::PROPN || dependent < tree.token(dependent).head) return false;
  if (tree.has_relation(dependent, {"obl", "advmod", "advcl"})) return true;
  if (!tree.has_relation(dependent, {"nmod"})) return false;
  const std::string form = lower_preposition(tree, dependent);
  if (is_person(head)) return !form.empty() && !in_word_list("of from", form);
  return lexicon::holds(lexicon::nonrestrictive_prepositions, form);
}

/// "Lee 2010", "Lee, 2010": the year of what Lee wrote.
bool is_year_of_work(const Tree& tree, TokenIndex dependent) {
  const Token& head = tree.token(tree.token(dependent).head);
  return head.upos == Upos::PROPN && is_person(head) && dependent > tree.token(dependent).head &&
         is_year(tree.token(dependent));
}

/// "call for Ann to resign": nothing that tells who Ann is.
bool is_wished_of(const Tree& tree, TokenIndex dependent) {
  return tree.token(dependent).deprel == "acl" &&
         infinitive_on_name(tree, tree.token(dependent).head) == dependent;
}

/// What hangs on a noun without being part of its phrase.
bool is_outside(const Tree& tree, TokenIndex dependent, bool of_predicate) {
  if (tree.has_relation(dependent, {"appos", "conj"}) && is_in_same_name(tree, dependent))
    return false;
  if (is_name_of_bare_noun(tree, dependent)) return false;
  if (is_whereabouts(tree, dependent) || is_name_suffix(tree, dependent)) return false;
  if (tree.has_relation(dependent, kNeverInside)) {
    return tree.token(dependent).xpos != "POS";
  }
  if (is_focus(tree, dependent) || is_beside_name(tree, dependent)) return true;
  if (is_wished_of(tree, dependent) || is_year_of_work(tree, dependent)) return true;
  if (is_aside(tree, dependent) && dependent < tree.token(dependent).head) return true;
  if (is_set_off(tree, dependent)) {
    if (tree.has_relation(dependent, kLoose)) {
      return !belongs_behind_mark(tree, dependent);
    }
    const bool is_named = tree.token(tree.token(dependent).head).upos == Upos::PROPN;
    if (is_named && tree.token(dependent).deprel == "acl") return true;
  }
  return of_predicate && tree.has_relation(dependent, kClausal);
}

/// "Oldham, Lancashire, England": where Lancashire is hangs on what Lancashire hangs on.
void add_whereabouts(const Tree& tree, TokenIndex head, WordSpan& span) {
  const auto is_listed = [&](TokenIndex i) { return tree.has_relation(i, kListed); };
  if (!is_somewhere(tree.token(head)) || !is_listed(head)) return;
  const TokenIndex next = span.end + 1;
  if (next >= tree.size() || tree.token(span.end).form != "," || !is_place(tree.token(next)))
    return;
  for (TokenIndex i = next; i < tree.size() && is_place(tree.token(i)); ++i) {
    if (tree.token(i).upos != Upos::PROPN || tree.token(i).head != tree.token(head).head) continue;
    if (is_listed(i)) span.end = i + 1;
    return;
  }
}

TokenIndex last_conjunct(const Tree& tree, TokenIndex head) {
  const auto conjuncts = tree.all_children(head, {"conj"});
  return conjuncts.empty() ? head : std::max(head, conjuncts.back());
}

}  // namespace

std::optional<TokenIndex> infinitive_on_name(const Tree& tree, TokenIndex head) {
  const Token& token = tree.token(head);
  if (token.upos != Upos::PROPN && token.xpos != "PRP") return std::nullopt;
  for (const TokenIndex verb : tree.all_children(head, {"acl"}))
    if (has_infinitive_mark(tree, verb)) return verb;
  return std::nullopt;
}

bool is_name_of_bare_noun(const Tree& tree, TokenIndex name) {
  if (!is_person(tree.token(name)) || !tree.has_relation(name, {"appos"})) return false;
  const TokenIndex noun = tree.token(name).head;
  return tree.token(noun).xpos == "NN" && tree.leftmost(name) == noun + 1 &&
         !tree.child(noun, {"det", "nmod:poss", "nummod"}) && !tree.child(name, {"conj"});
}

bool is_predicate_noun(const Tree& tree, TokenIndex head) {
  return tree.child(head, kOfPredicate).has_value();
}

WordSpan phrase_span(const Tree& tree, TokenIndex head, bool with_conjuncts) {
  const bool is_predicate = is_predicate_noun(tree, head);
  const auto is_cut = [&](TokenIndex i) {
    if (with_conjuncts && tree.has_relation(i, {"conj", "cc"})) return i < head;
    return is_outside(tree, i, is_predicate);
  };
  std::vector<TokenIndex> cut;
  std::ranges::copy_if(tree.children(head), std::back_inserter(cut), is_cut);
  const auto words = tree.subtree(
      head, [&](TokenIndex i) { return std::find(cut.begin(), cut.end(), i) != cut.end(); });
  WordSpan span = {words.front(), head + 1};
  TokenIndex limit = tree.size();
  const TokenIndex last = with_conjuncts ? last_conjunct(tree, head) : head;
  for (const TokenIndex i : cut) {
    if (i > last && !tree.has_relation(i, {"punct"})) limit = std::min(limit, tree.leftmost(i));
  }
  for (const TokenIndex i : words) {
    if (i < limit) span.end = std::max(span.end, i + 1);
  }
  trim_marks(tree, head, span);
  if (!with_conjuncts) add_whereabouts(tree, head, span);
  // "the country's" integration
  if (span.end < tree.size() && tree.token(span.end).xpos == "POS") ++span.end;
  return span;
}

}  // namespace quern
