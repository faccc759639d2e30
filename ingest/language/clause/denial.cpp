#include "ingest/language/clause/denial.h"

#include <algorithm>
#include <optional>
#include <string>

#include "ingest/language/clause/denied_noun.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/denying_nouns.h"
#include "lexicon/denying_subordinators.h"
#include "lexicon/evidence_nouns.h"
#include "lexicon/existence_verbs.h"
#include "lexicon/failing_verbs.h"
#include "lexicon/inability_adjectives.h"
#include "lexicon/neg_raising_verbs.h"
#include "lexicon/preventing_verbs.h"
#include "lexicon/refusing_verbs.h"
#include "lexicon/refuting_verbs.h"

namespace quern {
namespace {

bool is_infinitive_on_noun(const Tree& tree, const Clause& clause) {
  return clause.link == Link::adnominal && clause.noun && has_infinitive_mark(tree, clause.head);
}

bool is_denied_by_mark(const Tree& tree, const Clause& clause) {
  const TokenIndex outer = tree.token(clause.head).head;
  const bool is_far = outer >= 0 && lower_form(tree.token(outer)) == "far";
  return (is_far && has_mark(tree, clause.head, "from")) ||  // "far from helping them"
         has_mark(tree, clause.head, lexicon::denying_subordinators);
}

bool is_object_of(const Tree& tree, TokenIndex noun, const Clause& parent) {
  return tree.token(noun).head == parent.verbs.back() &&
         tree.has_relation(noun, {"obj", "nsubj"}) && noun > parent.verbs.back();
}

/// "up" of "gave up"; empty where there is none.
std::string particle_of(const Tree& tree, TokenIndex verb) {
  const auto particle = tree.child(verb, {"compound:prt"});
  return particle ? lower_form(tree.token(*particle)) : std::string();
}

// "missed a chance to score", "lacks the money to pay", "gave up the right to vote"
bool is_let_slip(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!is_object_of(tree, *clause.noun, parent) || parent.is_denied) return false;
  const std::string lemma = lower_lemma(tree.token(parent.verbs.back()));
  const bool is_given_up = lemma == "give" && particle_of(tree, parent.verbs.back()) == "up";
  return is_given_up || lexicon::holds(lexicon::failing_verbs, lemma);
}

// "had no time to rest", "there was no way to know": what is not there is not used.
bool lacks_noun(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!is_object_of(tree, *clause.noun, parent) || !parent.is_denied) return false;
  return lexicon::holds(lexicon::existence_verbs, lower_lemma(tree.token(parent.verbs.back())));
}

bool is_infinitive_on_predicate(const Tree& tree, const Clause& clause) {
  return (clause.link == Link::adverbial || clause.link == Link::open) &&
         has_infinitive_mark(tree, clause.head);
}

// "was too late to stop the fire"
bool is_out_of_reach(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!is_infinitive_on_predicate(tree, clause)) return false;
  const auto adverbs = tree.all_children(parent.verbs.back(), {"advmod"});
  return std::any_of(adverbs.begin(), adverbs.end(),
                     [&](TokenIndex i) { return lower_form(tree.token(i)) == "too"; });
}

// "was not fast enough to win", "did not earn enough to pay"
bool falls_short(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!parent.is_denied || !is_infinitive_on_predicate(tree, clause)) return false;
  for (TokenIndex i = tree.leftmost(clause.head) - 1; i > parent.verbs.front(); --i) {
    if (tree.token(i).upos == Upos::PUNCT) return false;
    if (lower_form(tree.token(i)) == "enough") return true;
  }
  return false;
}

// "was acquitted of stealing"
bool is_acquitted_of(const Tree& tree, const Clause& clause, const Clause& parent) {
  return has_mark(tree, clause.head, "of") &&
         in_word_list("acquit clear exonerate", lower_lemma(tree.token(parent.verbs.back())));
}

// "became unable to walk"
bool is_beyond_ability(const Tree& tree, const Clause& clause) {
  const TokenIndex head = tree.token(clause.head).head;
  return head >= 0 && has_infinitive_mark(tree, clause.head) &&
         lexicon::holds(lexicon::inability_adjectives, lower_lemma(tree.token(head)));
}

// "did not let the crowd leave", "refused to allow it to leave", "does not make me feel well"
bool is_not_let(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link != Link::open) return false;
  if (!in_word_list("allow let make permit", lower_lemma(tree.token(parent.verbs.back()))))
    return false;
  const auto refusals = std::count_if(parent.verbs.begin(), parent.verbs.end(),
                                      [&](TokenIndex verb) { return refuses(tree, verb); });
  return (refusals % 2 == 1) != parent.is_denied;
}

// "stopped short of asking", "came close to winning"
bool is_missed(const Tree& tree, const Clause& clause) {
  const TokenIndex head = tree.token(clause.head).head;
  if (head < 0 || tree.token(clause.head).xpos != "VBG") return false;
  const std::string form = lower_form(tree.token(tree.leftmost(clause.head) - 1));
  return (form == "short" && has_mark(tree, clause.head, "of")) ||
         (form == "close" && has_mark(tree, clause.head, "to"));
}

// "It is false that prices fell", "It is not true that prices fell"
bool is_called_false(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!is_behind_it(tree, clause, parent)) return false;
  const std::string word = lower_lemma(tree.token(parent.verbs.back()));
  if (in_word_list("false untrue", word)) return !parent.is_denied;
  return parent.is_denied && in_word_list("accurate correct true", word);
}

// "denied that prices rose", "ruled out that prices rose"
bool denies(const Tree& tree, const Clause& clause) {
  const TokenIndex verb = clause.verbs.back();
  const std::string lemma = lower_lemma(tree.token(verb));
  const std::string particle = particle_of(tree, verb);
  if (!particle.empty()) return lemma == "rule" && particle == "out";
  return lexicon::holds(lexicon::refuting_verbs, lemma);
}

// "denied that prices rose", "rejected claims that prices rose", "does not think that prices rose"
bool is_refuted(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!clause.is_finite) return false;
  const bool is_said = clause.link == Link::complement;
  const bool is_content = clause.link == Link::adnominal && clause.noun &&
                          is_object_of(tree, *clause.noun, parent) &&
                          has_mark(tree, clause.head, "that");
  if (is_called_false(tree, clause, parent)) return true;
  if (!is_said && !is_content) return false;
  if (denies(tree, parent)) return !parent.is_denied;
  return is_said && parent.is_denied && !has_negative_subject(tree, parent) &&
         lexicon::holds(lexicon::neg_raising_verbs, lower_lemma(tree.token(parent.verbs.back())));
}

// "lifted a ban on foreigners from buying farms": now they may.
bool is_ban_ended(const Tree& tree, const Clause& clause) {
  const TokenIndex ban = tree.token(*clause.noun).head;
  const TokenIndex verb = tree.token(ban).head;
  return verb >= 0 && tree.has_relation(ban, {"obj", "nsubj:pass"}) &&
         in_word_list("end lift overturn remove repeal reverse revoke scrap suspend",
                      lower_lemma(tree.token(verb)));
}

}  // namespace

bool refuses(const Tree& tree, TokenIndex verb) {
  return lexicon::holds(lexicon::refusing_verbs, lower_lemma(tree.token(verb)));
}

bool is_without_evidence(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!clause.is_finite || !parent.is_denied || !has_mark(tree, clause.head, "that")) return false;
  std::optional<TokenIndex> noun = clause.noun;
  // "No evidence was found that prices fell": the clause has moved to the end.
  if (!noun && clause.link != Link::adverbial && parent.subject) noun = parent.subject->head;
  return noun && lexicon::holds(lexicon::evidence_nouns, lower_lemma(tree.token(*noun)));
}

bool is_barred(const Tree& tree, const Clause& clause) {
  if (clause.link != Link::adnominal || !has_mark(tree, clause.head, "from")) return false;
  const TokenIndex ban = tree.token(*clause.noun).head;
  return ban >= 0 && tree.has_relation(*clause.noun, {"nmod"}) &&
         lower_lemma(tree.token(ban)) == "ban";
}

bool is_prevented(const Tree& tree, const Clause& clause, const Clause& parent) {
  return lexicon::holds(lexicon::preventing_verbs, lower_lemma(tree.token(parent.verbs.back()))) &&
         has_mark(tree, clause.head, "from");
}

bool is_contrary_to_fact(const Tree& tree, const Clause& clause, const Clause* parent) {
  const auto auxiliary = tree.child(clause.verbs.front(), {"aux"});
  if (clause.link != Link::adverbial || !auxiliary || parent == nullptr) return false;
  if (lower_form(tree.token(*auxiliary)) != "had") return false;
  const auto subject = tree.child(clause.head, {"nsubj"});
  if (subject && *auxiliary < *subject) return true;
  const auto is_unreal = [&](TokenIndex i) {
    return in_word_list("could might would", lower_form(tree.token(i)));
  };
  const auto outer = tree.all_children(parent->verbs.front(), {"aux"});
  return has_mark(tree, clause.head, "if") && outer.size() > 1 &&
         std::any_of(outer.begin(), outer.end(), is_unreal);
}

bool is_denied_by_noun(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (!is_infinitive_on_noun(tree, clause)) return false;
  if (lexicon::holds(lexicon::denying_nouns, lower_lemma(tree.token(*clause.noun)))) return true;
  return parent != nullptr && is_let_slip(tree, clause, *parent);
}

bool is_denied_from_outside(const Tree& tree, const Clause& clause, const Clause* parent) {
  bool is_denied = is_denied_by_mark(tree, clause) || is_denied_by_noun(tree, clause, parent) ||
                   is_beyond_ability(tree, clause) || is_missed(tree, clause) ||
                   (is_barred(tree, clause) && !is_ban_ended(tree, clause));
  if (parent == nullptr) return is_denied;
  if (is_acquitted_of(tree, clause, *parent) || is_refuted(tree, clause, *parent) ||
      is_without_evidence(tree, clause, *parent) || is_not_let(tree, clause, *parent)) {
    is_denied = true;
  }
  if (is_infinitive_on_noun(tree, clause) && lacks_noun(tree, clause, *parent)) is_denied = true;
  if (is_out_of_reach(tree, clause, *parent) && !parent->is_denied) is_denied = true;
  if (falls_short(tree, clause, *parent)) is_denied = true;
  const bool is_kept = is_prevented(tree, clause, *parent) && !parent->is_denied &&
                       !has_negative_subject(tree, *parent);
  return is_denied != is_kept;
}

}  // namespace quern
