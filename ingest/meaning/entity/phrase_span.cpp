#include "ingest/meaning/entity/phrase_span.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

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
    return i < dependent && tree.has_relation(i, {"det", "nummod", "nmod", "amod", "compound"});
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
         tree.has_relation(dependent, {"appos", "nmod", "list", "parataxis", "dep"});
}

/// "Acme, Inc.", "Ann Lee, PhD"
bool is_name_suffix(const Tree& tree, TokenIndex dependent) {
  std::string form = lower_form(tree.token(dependent));
  std::erase(form, '.');
  const TokenIndex first = tree.leftmost(dependent);
  return dependent - first <= 1 && is_close(tree, dependent) &&
         tree.token(tree.token(dependent).head).upos == Upos::PROPN &&
         in_word_list("inc corp ltd llc llp plc lp nv ag gmbh jr sr esq phd md mp mep qc kc sc sj "
                      "cbe obe mbe",
                      form);
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
  return in_word_list("such including like near of from", lower_preposition(tree, dependent));
}

/// "Smith in the team", "Oslo as a city": a name needs no such thing to tell whom it means.
bool is_beside_name(const Tree& tree, TokenIndex dependent) {
  const Token& head = tree.token(tree.token(dependent).head);
  if (head.upos != Upos::PROPN || dependent < tree.token(dependent).head) return false;
  if (tree.has_relation(dependent, {"obl", "advmod", "advcl"})) return true;
  if (!tree.has_relation(dependent, {"nmod"})) return false;
  const std::string form = lower_preposition(tree, dependent);
  if (is_person(head)) return !form.empty() && !in_word_list("of from", form);
  return in_word_list("as to via with", form);
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
  if (is_whereabouts(tree, dependent) || is_name_suffix(tree, dependent)) return false;
  if (tree.has_relation(
          dependent, {"case", "mark", "cc", "conj", "appos", "parataxis", "discourse", "vocative",
                      "list", "dislocated", "reparandum", "orphan", "punct"})) {
    return tree.token(dependent).xpos != "POS";
  }
  if (is_focus(tree, dependent) || is_beside_name(tree, dependent)) return true;
  if (is_wished_of(tree, dependent)) return true;
  if (is_aside(tree, dependent) && dependent < tree.token(dependent).head) return true;
  if (is_set_off(tree, dependent)) {
    if (tree.has_relation(dependent, {"dep", "nmod", "nummod", "advmod", "obl"})) {
      return !belongs_behind_mark(tree, dependent);
    }
    const bool is_named = tree.token(tree.token(dependent).head).upos == Upos::PROPN;
    if (is_named && tree.token(dependent).deprel == "acl") return true;
  }
  return of_predicate && tree.has_relation(dependent, {"cop", "aux", "nsubj", "csubj", "expl",
                                                       "advmod", "advcl", "ccomp", "obl"});
}

/// The mark that closes what this one opens, or nothing.
std::string_view closing_of(const Token& token) {
  static constexpr std::array<std::array<std::string_view, 2>, 6> kPairs = {
      {{"(", ")"}, {"[", "]"}, {"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}}};
  if (token.upos != Upos::PUNCT) return {};
  const auto* const pair =
      std::find_if(kPairs.begin(), kPairs.end(), [&](const auto& p) { return p[0] == token.form; });
  return pair == kPairs.end() ? std::string_view{} : (*pair)[1];
}

/// The closing mark that the words still wait for, or nothing.
std::string_view open_mark(const Tree& tree, WordSpan span) {
  std::string_view open;
  for (TokenIndex i = span.begin; i < span.end; ++i) {
    const Token& token = tree.token(i);
    if (!open.empty() && token.form == open) {
      open = {};
    } else if (open.empty()) {
      open = closing_of(token);
    }
  }
  return open;
}

/// 'the "closest natural equivalent"' ends with the mark, and so does 'the "Far East."'
void close_marks(const Tree& tree, WordSpan& span) {
  const std::string_view wanted = open_mark(tree, span);
  if (wanted.empty()) return;
  TokenIndex at = span.end;
  if (at + 1 < tree.size() && in_word_list(". , ! ?", tree.token(at).form)) ++at;
  if (at < tree.size() && tree.token(at).form == wanted) span.end = at + 1;
}

void trim_marks(const Tree& tree, TokenIndex head, WordSpan& span) {
  const auto is_before = [](const Token& token) {
    return is_edge_mark(token) || token.upos == Upos::ADP || token.upos == Upos::CCONJ;
  };
  while (span.begin < head && is_before(tree.token(span.begin)))
    ++span.begin;
  while (span.end > head + 1 && is_edge_mark(tree.token(span.end - 1)))
    --span.end;
  close_marks(tree, span);
}

/// "Oldham, Lancashire, England": where Lancashire is hangs on what Lancashire hangs on.
void add_whereabouts(const Tree& tree, TokenIndex head, WordSpan& span) {
  const auto is_listed = [&](TokenIndex i) {
    return tree.has_relation(i, {"appos", "nmod:unmarked", "list", "parataxis", "dep"});
  };
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

bool is_predicate_noun(const Tree& tree, TokenIndex head) {
  return tree.child(head, {"cop", "nsubj", "csubj", "expl"}).has_value();
}

bool is_edge_mark(const Token& token) {
  return token.upos == Upos::PUNCT || token.xpos == "HYPH";
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
