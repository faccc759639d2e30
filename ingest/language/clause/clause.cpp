#include "ingest/language/clause/clause.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "ingest/language/clause/constituents.h"
#include "ingest/language/clause/coordination.h"
#include "ingest/language/clause/denial.h"
#include "ingest/language/clause/denied_noun.h"
#include "ingest/language/clause/modality.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/clause/subject.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/apprehension_nouns.h"
#include "lexicon/content_nouns.h"
#include "lexicon/intransitive_verbs.h"
#include "lexicon/voicing_verbs.h"

namespace quern {
namespace {

// Bounds what one absurd sentence can cost; no sentence of edited prose comes near it.
constexpr std::size_t kMaxClauses = 200;

// Relations of predicates, whatever their words.
constexpr std::array<std::string_view, 7> kClausalRelations = {"root", "ccomp", "xcomp",    "advcl",
                                                               "acl",  "csubj", "parataxis"};
// Relations of nouns that have a clause of their own where they have a subject or a copula.
constexpr std::array<std::string_view, 5> kNominalRelations = {"appos", "list", "dep", "obj",
                                                               "obl"};

/// A clause head with its place in the tree, before its words are looked at.
struct Site {
  TokenIndex head = kUnattached;
  Link link = Link::main;
  std::optional<std::size_t> parent;
};

// "fears they would stay": without "that", an intransitive verb, a modal or an object of its own
// shows that the noun is not its object, as it is in "the fears they voiced".
bool is_bare_content(const Tree& tree, TokenIndex head) {
  const TokenIndex noun = tree.token(head).head;
  if (noun < 0 || !lexicon::holds(lexicon::content_nouns, lower_lemma(tree.token(noun)))) {
    return false;
  }
  const auto subject = tree.child(head, {"nsubj"});
  if (!subject || is_wh_word(tree.token(*subject)) || tree.token(*subject).xpos == "WDT") {
    return false;
  }
  // "the offer to which they agreed": a relative pronoun stands for the noun.
  const auto words = tree.subtree(head);
  if (std::any_of(words.begin(), words.end(),
                  [&](TokenIndex i) { return i < *subject && is_wh_word(tree.token(i)); })) {
    return false;
  }
  // "fears the dam was damaged", "was unsafe", "had lost water": no place is left for the noun.
  if (tree.child(head, {"aux:pass", "cop", "obj"})) return true;
  const std::string verb = lower_lemma(tree.token(head));
  const auto auxiliary = tree.child(head, {"aux"});
  // "fears the dam was leaking", but "the fears we share"
  const bool is_fear = lexicon::holds(lexicon::apprehension_nouns, lower_lemma(tree.token(noun)));
  if (is_fear && auxiliary && !lexicon::holds(lexicon::voicing_verbs, verb)) return true;
  return (auxiliary && tree.token(*auxiliary).xpos == "MD") ||
         lexicon::holds(lexicon::intransitive_verbs, verb);
}

Link link_of(const Tree& tree, TokenIndex head) {
  if (tree.has_relation(head, {"conj"})) return Link::coordinate;
  if (tree.has_relation(head, {"ccomp"})) return Link::complement;
  if (tree.has_relation(head, {"xcomp"})) return Link::open;
  // "fears that shops will close": where "that" is no pronoun, the clause says what is feared.
  const bool is_content = tree.child(head, {"mark"}).has_value() || is_bare_content(tree, head);
  if (tree.has_relation(head, {"acl:relcl"}) && !is_content) return Link::relative;
  if (tree.has_relation(head, {"acl"})) return Link::adnominal;
  if (tree.has_relation(head, {"advcl"})) return Link::adverbial;
  if (tree.has_relation(head, {"csubj"})) return Link::subject;
  if (tree.has_relation(head, {"root"})) return Link::main;
  return Link::parataxis;
}

bool can_head_clause(const Tree& tree, TokenIndex index) {
  if (!is_predicate_word(tree, index)) return false;
  if (tree.has_relation(index, kClausalRelations)) {
    return true;
  }
  const bool has_own_subject = tree.child(index, {"nsubj", "cop"}).has_value();
  if (tree.has_relation(index, {"conj"})) {
    return has_own_subject || is_predicate_word(tree, tree.token(index).head);
  }
  return has_own_subject && tree.has_relation(index, kNominalRelations);
}

// Tops of clauses, parents before children; what a chain has taken in is no clause of its own.
std::vector<Site> find_sites(const Tree& tree) {
  struct Open {
    TokenIndex word;
    std::optional<std::size_t> clause;
  };
  std::vector<Site> sites;
  std::vector<bool> in_chain(static_cast<std::size_t>(tree.size()));
  std::vector<Open> open;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (tree.token(i).head == kRoot) open.push_back({i, std::nullopt});
  }
  while (!open.empty()) {
    const Open at = open.back();
    open.pop_back();
    std::optional<std::size_t> clause = at.clause;
    const bool is_inner = in_chain[static_cast<std::size_t>(at.word)];
    if (!is_inner && sites.size() < kMaxClauses && can_head_clause(tree, at.word)) {
      sites.push_back({at.word, link_of(tree, at.word), at.clause});
      clause = sites.size() - 1;
      for (const TokenIndex verb : verb_chain(tree, at.word)) {
        in_chain[static_cast<std::size_t>(verb)] = true;
      }
    }
    const auto children = tree.children(at.word);
    for (auto i = children.rbegin(); i != children.rend(); ++i)
      open.push_back({*i, clause});
  }
  return sites;
}

// "declined to confirm or deny it": the second infinitive stands under "declined to" as well.
std::vector<TokenIndex> shared_outer_verbs(const Tree& tree,
                                           const Site& site,
                                           const Clause& parent) {
  const TokenIndex first = tree.token(site.head).head;
  const auto at = std::find(parent.verbs.begin(), parent.verbs.end(), first);
  if (site.link != Link::coordinate || at == parent.verbs.end()) return {};
  if (tree.child(site.head, {"nsubj", "csubj"})) return {};
  // "refused to treat and mistreated guests": what is no infinitive, or has a modal of its own,
  // stands beside "refused".
  const bool is_infinitive = tree.token(first).xpos == "VB" && has_infinitive_mark(tree, first);
  const auto modal = tree.child(site.head, {"aux"});
  if (is_infinitive && in_word_list("VBD VBN VBZ", tree.token(site.head).xpos)) return {};
  if (is_infinitive && modal && tree.token(*modal).xpos == "MD") return {};
  return {parent.verbs.begin(), at};
}

// "has not confirmed or denied": neither; but "was either not loading or loading slowly", and "does
// not stop and prepares", deny the first only.
bool shares_negation(const Tree& tree, TokenIndex first, TokenIndex second) {
  if (tree.child(first, {"cc:preconj"})) return false;
  const auto conjunction = tree.child(second, {"cc"});
  return !conjunction || in_word_list("nor or", lower_form(tree.token(*conjunction)));
}

// "did not stop and help": bare verbs that share an auxiliary are denied together.
bool goes_on_bare(const Tree& tree, TokenIndex first, TokenIndex second) {
  const auto conjunction = tree.child(second, {"cc"});
  return conjunction && lower_form(tree.token(*conjunction)) == "and" &&
         tree.token(second).xpos == "VB" && tree.child(first, {"aux"}) &&
         !tree.child(first, {"cc:preconj"});
}

// "a plan not to walk or to run"
bool shares_denial_of_infinitive(const Tree& tree, const Clause& clause) {
  const TokenIndex first = tree.token(clause.head).head;
  if (clause.link != Link::coordinate || !has_infinitive_mark(tree, clause.head)) return false;
  if (!has_infinitive_mark(tree, first) || !shares_negation(tree, first, clause.head)) return false;
  const auto adverbs = tree.all_children(first, {"advmod"});
  return std::any_of(adverbs.begin(), adverbs.end(),
                     [&](TokenIndex i) { return i < first && is_negation(tree, i); });
}

// "has raised and lowered": conjuncts of the same verb form share the auxiliaries.
std::vector<TokenIndex> shared_auxiliaries(const Tree& tree, TokenIndex first, TokenIndex second) {
  // "two people were killed and 12 injured": the passive goes on with a subject of its own.
  const bool goes_on = tree.child(second, {"nsubj:pass"}) && !tree.child(second, {"cc:preconj"});
  if (tree.child(second, {"aux", "cop", "mark"})) return {};
  if (tree.child(second, {"nsubj"}) && !goes_on) return {};
  if (tree.token(first).xpos != tree.token(second).xpos) return {};
  std::vector<TokenIndex> shared = tree.all_children(first, {"aux"});
  if (!shares_negation(tree, first, second) && !goes_on_bare(tree, first, second)) return shared;
  for (const TokenIndex i : tree.all_children(first, {"advmod"})) {
    if (i < first && is_negation(tree, i)) shared.push_back(i);
  }
  return shared;
}

void add_words(std::vector<TokenIndex>& words, const std::vector<TokenIndex>& more) {
  words.insert(words.end(), more.begin(), more.end());
}

std::vector<TokenIndex> all_predicate_words(const Tree& tree,
                                            const Site& site,
                                            const std::vector<TokenIndex>& outer,
                                            const std::vector<TokenIndex>& own) {
  std::vector<TokenIndex> words;
  for (std::size_t k = 0; k < outer.size(); ++k) {
    add_words(words, predicate_words(tree, outer[k], {.infinitive_to = k > 0}));
  }
  for (std::size_t k = 0; k < own.size(); ++k) {
    add_words(words, predicate_words(tree, own[k],
                                     {.infinitive_to = !outer.empty() || k > 0,
                                      .nominal = k + 1 < own.size()}));
  }
  if (site.link == Link::coordinate) {
    const TokenIndex first = tree.token(site.head).head;
    add_words(words, shared_auxiliaries(tree, first, site.head));
    if (!outer.empty() && !tree.child(site.head, {"mark"})) {
      add_words(words, tree.all_children(first, {"mark"}));
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void split_off_negations(const Tree& tree, Clause& clause) {
  const auto denies = [&](TokenIndex i) {
    const TokenIndex head = tree.token(i).head;
    return is_negation(tree, i) || (head >= 0 && is_no_longer(tree, head));
  };
  std::copy_if(clause.predicate.begin(), clause.predicate.end(),
               std::back_inserter(clause.negations), denies);
  std::erase_if(clause.predicate, denies);
}

// "is not to close the plant but to sell it": what denies the first infinitive goes before "but".
void drop_negations_before_but(const Tree& tree, const Site& site, Clause& clause) {
  const auto conjunction = tree.child(site.head, {"cc"});
  if (site.link != Link::coordinate || !conjunction) return;
  if (lower_form(tree.token(*conjunction)) != "but") return;
  std::erase_if(clause.negations, [&](TokenIndex i) { return i < *conjunction; });
}

bool has_neither(const Tree& tree, TokenIndex head) {
  const auto correlative = tree.child(head, {"cc:preconj"});
  return correlative && lower_form(tree.token(*correlative)) == "neither";
}

// "Neither Oslo nor Rome signed", "neither signed nor read it", "stayed rather than left", "has
// neither ships nor mines"
bool is_denied_by_correlative(const Tree& tree, const Clause& clause) {
  const TokenIndex verb = clause.verbs.back();
  const auto conjunction = tree.child(verb, {"cc"});
  const bool is_second = clause.link == Link::coordinate && conjunction &&
                         in_word_list("nor rather", lower_form(tree.token(*conjunction)));
  if (is_second || has_neither(tree, verb)) return true;
  if (clause.subject && !clause.is_subject_borrowed && has_neither(tree, clause.subject->head)) {
    return true;
  }
  return std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) {
                       return part.role == Role::object && has_neither(tree, part.head);
                     });
}

bool is_denied(const Tree& tree, const Clause& clause, const Clause* parent) {
  const auto counts = [&](TokenIndex i) { return is_negation(tree, i); };
  auto denials = std::count_if(clause.negations.begin(), clause.negations.end(), counts);
  if (!clause.denying_determiners.empty() || has_denying_pronoun(tree, clause)) ++denials;
  if (denials == 0 && shares_denial_of_infinitive(tree, clause)) ++denials;
  if (is_contrary_to_fact(tree, clause, parent)) ++denials;
  if (denials == 0 && is_denied_by_correlative(tree, clause)) ++denials;
  if (is_denied_from_outside(tree, clause, parent)) ++denials;
  return denials % 2 == 1;
}

Clause read_clause(const Tree& tree,
                   const Site& site,
                   const std::vector<Clause>& before,
                   const ControlWeights& control) {
  Clause clause;
  clause.head = site.head;
  clause.link = site.link;
  clause.parent = site.parent;
  const Clause* const parent = site.parent ? &before[*site.parent] : nullptr;
  const auto own = verb_chain(tree, site.head);
  const auto outer =
      parent != nullptr ? shared_outer_verbs(tree, site, *parent) : std::vector<TokenIndex>{};
  clause.verbs = outer;
  add_words(clause.verbs, own);
  clause.predicate = all_predicate_words(tree, site, outer, own);
  split_off_negations(tree, clause);
  drop_negations_before_but(tree, site, clause);
  clause.tense = tense_of(tree, clause.verbs.front());
  clause.is_finite = is_finite(tree, clause.verbs.front());
  if (clause.tense == Tense::none && parent != nullptr) clause.tense = parent->tense;
  if (clause.link == Link::relative || clause.link == Link::adnominal) {
    clause.noun = tree.token(site.head).head;
  }
  clause.is_passive = is_passive(tree, clause);
  clause.complements = complements_of(tree, clause, own);
  add_subject(tree, clause, parent, control);
  clause.denying_determiners = denying_determiners(tree, clause);
  clause.is_denied = is_denied(tree, clause, parent);
  clause.is_possible = is_left_open(tree, clause, parent);
  return clause;
}

}  // namespace

std::vector<Clause> find_clauses(const Tree& tree, const ControlWeights& control) {
  std::vector<Clause> clauses;
  for (const Site& site : find_sites(tree)) {
    clauses.push_back(read_clause(tree, site, clauses, control));
  }
  for (std::size_t index = 0; index < clauses.size(); ++index) {
    share_object(tree, clauses, index);
    share_circumstances(tree, clauses, index);
    leave_alternatives_open(tree, clauses, index);
  }
  return clauses;
}

}  // namespace quern
