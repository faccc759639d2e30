#include "ingest/clause/modality.h"

#include <algorithm>
#include <string_view>

#include "ingest/clause/denial.h"
#include "ingest/clause/lexicon.h"
#include "ingest/clause/phrase.h"
#include "ingest/clause/predicate.h"
#include "ingest/text/word_list.h"

namespace quern {
namespace {

bool has_open_word(const Tree& tree, const Clause& clause) {
  return std::any_of(clause.predicate.begin(), clause.predicate.end(), [&](TokenIndex i) {
    const Token& token = tree.token(i);
    const std::string form = lower_form(token);
    if (token.upos == Upos::AUX) return lexicon::holds(lexicon::possible_modals, form);
    return token.upos == Upos::ADV && lexicon::holds(lexicon::tentative_adverbs, form);
  });
}

bool has_open_adverb(const Tree& tree, const Clause& clause) {
  return std::any_of(
      clause.complements.begin(), clause.complements.end(), [&](const Constituent& part) {
        return part.role == Role::adverb &&
               lexicon::holds(lexicon::tentative_adverbs, lower_form(tree.token(part.head)));
      });
}

// "appears to be keeping": what stands inside a tentative verb of the chain is open.
bool has_tentative_outer_verb(const Tree& tree, const Clause& clause) {
  return clause.verbs.size() > 1 &&
         std::any_of(clause.verbs.begin(), clause.verbs.end() - 1, [&](TokenIndex i) {
           const std::string lemma = lower_lemma(tree.token(i));
           if (tree.token(i).upos == Upos::AUX) return true;  // "the aim is to leave"
           return tree.token(i).upos == Upos::ADJ
                      ? lexicon::holds(lexicon::tentative_adjectives, lemma)
                      : lexicon::holds(lexicon::tentative_verbs, lemma);
         });
}

// "Had it rained", "Should prices fall": an auxiliary before the subject stands for "if".
bool has_inverted_auxiliary(const Tree& tree, TokenIndex head) {
  const auto auxiliary = tree.child(head, {"aux", "cop"});
  const auto subject = tree.child(head, {"nsubj"});
  return tree.has_relation(head, {"advcl"}) && auxiliary && subject && *auxiliary < *subject &&
         in_word_list("had should were", lower_form(tree.token(*auxiliary)));
}

bool has_conditional_mark(const Tree& tree, TokenIndex head) {
  if (has_inverted_auxiliary(tree, head)) return true;
  const auto marks = tree.all_children(head, {"mark"});
  return std::any_of(marks.begin(), marks.end(), [&](TokenIndex i) {
    return lexicon::holds(lexicon::conditional_marks, lower_form(tree.token(i)));
  });
}

bool has_condition(const Tree& tree, const Clause& clause) {
  return std::any_of(
      clause.complements.begin(), clause.complements.end(), [&](const Constituent& part) {
        return part.role == Role::adverbial_clause && has_conditional_mark(tree, part.head);
      });
}

// "if prices fall and wages rise": the second half stands under the same "if".
bool shares_condition(const Tree& tree, const Clause& clause) {
  return clause.link == Link::coordinate && !tree.child(clause.head, {"mark"}) &&
         has_conditional_mark(tree, tree.token(clause.head).head);
}

// "policies on farmers growing maize": a bare plural deep in a phrase stands for any such farmers,
// and nobody is said to grow it. "Farmers growing maize protested" tells of some who did.
bool is_generic(const Tree& tree, const Clause& clause) {
  const bool is_modifier = clause.link == Link::relative || clause.link == Link::adnominal;
  if (!is_modifier || !clause.noun || is_aside(tree, clause.head)) return false;
  const TokenIndex noun = *clause.noun;
  const bool is_bare_plural =
      tree.token(noun).xpos == "NNS" && !tree.child(noun, {"det", "nummod", "nmod:poss"});
  return is_bare_plural && tree.has_relation(noun, {"nmod"}) &&
         tree.token(clause.head).xpos == "VBG";
}

// "when prices fall, farmers suffer": whenever they do; "once prices fall": not yet. "when prices
// fell" happened.
bool is_open_in_time(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (clause.tense != Tense::present || clause.link != Link::adverbial) return false;
  if (has_mark(tree, clause.head, "once until whenever")) return true;
  const auto adverb = tree.child(clause.head, {"advmod"});
  const bool is_when =
      has_mark(tree, clause.head, "when") || (adverb && lower_form(tree.token(*adverb)) == "when");
  return is_when && parent != nullptr && parent->is_finite;
}

// "they hope that it ends", "the risk of losing influence", "allowed it to act", "to protect it"
bool is_open_in_parent(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link == Link::complement) {
    const std::string lemma = lower_lemma(tree.token(parent.verbs.back()));
    return lexicon::holds(lexicon::tentative_clause_verbs, lemma) ||
           (!clause.is_finite && parent.is_possible);
  }
  if (clause.link == Link::open) {
    return parent.is_possible ||
           lexicon::holds(lexicon::tentative_verbs, lower_lemma(tree.token(parent.verbs.back())));
  }
  if (clause.link == Link::adverbial || clause.link == Link::coordinate) {
    return !clause.is_finite && parent.is_possible;
  }
  return false;
}

}  // namespace

bool is_left_open(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (has_open_word(tree, clause) || has_open_adverb(tree, clause)) return true;
  if (has_tentative_outer_verb(tree, clause) || has_condition(tree, clause)) return true;
  if (has_conditional_mark(tree, clause.head) || shares_condition(tree, clause)) return true;
  if (is_open_in_time(tree, clause, parent) || is_generic(tree, clause)) return true;
  if (is_denied_by_noun(tree, clause, parent)) return false;
  const bool hangs_on_noun = clause.noun && clause.link == Link::adnominal;
  if (hangs_on_noun &&
      lexicon::holds(lexicon::tentative_nouns, lower_lemma(tree.token(*clause.noun)))) {
    return true;
  }
  const bool is_purpose = hangs_on_noun || clause.link == Link::adverbial;
  if (is_purpose && has_infinitive_mark(tree, clause.head)) return true;
  return parent != nullptr && is_open_in_parent(tree, clause, *parent);
}

}  // namespace quern
