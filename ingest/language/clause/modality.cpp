#include "ingest/language/clause/modality.h"

#include <algorithm>
#include <string_view>

#include "ingest/language/clause/condition.h"
#include "ingest/language/clause/denial.h"
#include "ingest/language/clause/denied_noun.h"
#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/accusing_verbs.h"
#include "lexicon/apprehension_adjectives.h"
#include "lexicon/assuming_verbs.h"
#include "lexicon/charge_nouns.h"
#include "lexicon/charge_prepositions.h"
#include "lexicon/content_nouns.h"
#include "lexicon/doubtful_adjectives.h"
#include "lexicon/factive_words.h"
#include "lexicon/group_nouns.h"
#include "lexicon/harming_verbs.h"
#include "lexicon/hearsay_verbs.h"
#include "lexicon/learning_verbs.h"
#include "lexicon/multiplying_verbs.h"
#include "lexicon/outcome_verbs.h"
#include "lexicon/possible_modals.h"
#include "lexicon/prohibiting_verbs.h"
#include "lexicon/report_verbs.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/tentative_adjectives.h"
#include "lexicon/tentative_adverbs.h"
#include "lexicon/tentative_clause_verbs.h"
#include "lexicon/tentative_nouns.h"
#include "lexicon/tentative_verbs.h"
#include "lexicon/victory_verbs.h"

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

// "is to begin in May", "are to be sold": arranged, not done.
bool is_arranged(const Tree& tree, const Clause& clause) {
  const auto auxiliary = tree.child(clause.verbs.front(), {"aux"});
  const auto mark = tree.child(clause.verbs.front(), {"mark"});
  return auxiliary && mark && *auxiliary < *mark && tree.token(*mark).upos == Upos::PART &&
         lower_lemma(tree.token(*auxiliary)) == "be";
}

// "almost collapsed": it did not. "almost doubled" is an amount.
bool is_nearly_done(const Tree& tree, const Clause& clause) {
  const TokenIndex verb = clause.verbs.back();
  if (lexicon::holds(lexicon::multiplying_verbs, lower_lemma(tree.token(verb)))) return false;
  return std::any_of(clause.predicate.begin(), clause.predicate.end(), [&](TokenIndex i) {
    return tree.token(i).head == verb && in_word_list("almost nearly", lower_form(tree.token(i)));
  });
}

bool has_open_adverb(const Tree& tree, const Clause& clause) {
  return std::any_of(
      clause.complements.begin(), clause.complements.end(), [&](const Constituent& part) {
        return part.role == Role::adverb &&
               lexicon::holds(lexicon::tentative_adverbs, lower_form(tree.token(part.head)));
      });
}

// "is thought to have left", "a man thought to have left"
bool is_hearsay(const Tree& tree, TokenIndex verb) {
  const bool is_participle = tree.has_relation(verb, {"acl"}) && tree.token(verb).xpos == "VBN";
  return (is_participle || tree.child(verb, {"aux:pass"})) &&
         lexicon::holds(lexicon::hearsay_verbs, lower_lemma(tree.token(verb)));
}

// "appears to be keeping": what stands inside a tentative verb of the chain is open.
bool has_tentative_outer_verb(const Tree& tree, const Clause& clause) {
  return clause.verbs.size() > 1 &&
         std::any_of(clause.verbs.begin(), clause.verbs.end() - 1, [&](TokenIndex i) {
           const std::string lemma = lower_lemma(tree.token(i));
           if (tree.token(i).upos == Upos::AUX) return true;  // "the aim is to leave"
           if (is_hearsay(tree, i)) return true;
           if (in_word_list("need require want", lemma)) return false;
           return tree.token(i).upos == Upos::ADJ
                      ? lexicon::holds(lexicon::tentative_adjectives, lemma)
                      : lexicon::holds(lexicon::tentative_verbs, lemma);
         });
}

// "built a wall so that the river was safe", "in case it rains": what it is to bring, or to meet.
bool is_aim(const Tree& tree, TokenIndex head) {
  const auto mark = tree.child(head, {"mark"});
  if (!mark) return false;
  const std::string first = lower_form(tree.token(*mark));
  const std::string second = lower_form(tree.token(*mark + 1));
  return (first == "so" && second == "that") || (first == "in" && second == "case");
}

// "a scheme aimed at saving water", "is focused on winning": whether it does is open.
bool is_aimed_at(const Tree& tree, const Clause& clause) {
  const TokenIndex above = tree.token(clause.head).head;
  if (tree.token(clause.head).xpos != "VBG" || above < 0) return false;
  const std::string lemma = lower_lemma(tree.token(above));
  return (has_mark(tree, clause.head, "at for") &&
          in_word_list("aim design direct gear intend target", lemma)) ||
         (has_mark(tree, clause.head, "on") &&
          in_word_list("concentrate effort focus focused intent", lemma));
}

// "felt like the roof was falling", "looks as if it rains": so it seems.
bool is_seeming(const Tree& tree, const Clause& clause, const Clause* parent) {
  const bool is_likeness = has_mark(tree, clause.head, "like") || is_likened(tree, clause.head);
  return is_likeness && clause.is_finite && parent != nullptr &&
         in_word_list("appear be feel look seem sound",
                      lower_lemma(tree.token(parent->verbs.back())));
}

// "was stunned just to see the bill": who feels so has seen it.
bool is_felt(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (clause.link != Link::adverbial || parent == nullptr) return false;
  if (!has_infinitive_mark(tree, clause.head)) return false;
  const Token& feeling = tree.token(parent->verbs.back());
  return (feeling.upos == Upos::ADJ || feeling.xpos == "VBN") &&
         lexicon::holds(lexicon::learning_verbs, lower_lemma(tree.token(clause.verbs.back())));
}

// "It is fair to assume that prices fell", "It is wrong to say so": a guess of no one in
// particular.
bool is_supposed(const Tree& tree, const Clause& clause, const Clause& parent) {
  return clause.link == Link::complement && parent.link == Link::subject &&
         has_infinitive_mark(tree, parent.head) &&
         lexicon::holds(lexicon::assuming_verbs, lower_lemma(tree.token(parent.verbs.back())));
}

// "no doubt that prices fell", "did not forget that prices fell": denied, they leave no doubt.
bool holds_if_denied(std::string_view word) {
  return lexicon::holds(lexicon::factive_words, word);
}

// "little evidence that prices fell"; not "a little evidence"
bool is_scarce(const Tree& tree, TokenIndex noun) {
  const auto adjective = tree.child(noun, {"amod"});
  return adjective && !tree.child(noun, {"det"}) &&
         in_word_list("few little scant", lower_form(tree.token(*adjective)));
}

// "Lee does not say that prices fell", "nobody says that", "few say that", "little evidence that"
bool is_of_none(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (parent.is_denied || has_negative_subject(tree, parent)) return true;
  if (clause.noun && is_scarce(tree, *clause.noun)) return true;
  return parent.subject && !parent.subject->words.empty() &&
         lower_form(tree.token(parent.subject->words.front())) == "few";
}

// "There were fears that the dam leaked": nobody says that it did.
bool is_voiced_by_noun(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link != Link::adnominal || !clause.noun || !clause.is_finite) return false;
  const auto there = tree.child(parent.verbs.back(), {"expl"});
  const std::string noun = lower_lemma(tree.token(*clause.noun));
  return there && lower_form(tree.token(*there)) == "there" &&
         tree.token(*clause.noun).head == parent.verbs.back() &&
         lexicon::holds(lexicon::content_nouns, noun) &&
         !(is_of_none(tree, clause, parent) && holds_if_denied(noun));
}

// "It is likely that prices fall"
bool is_tentatively_so(const Tree& tree, const Clause& clause, const Clause& parent) {
  return is_behind_it(tree, clause, parent) &&
         (lexicon::holds(lexicon::tentative_adjectives,
                         lower_lemma(tree.token(parent.verbs.back()))) ||
          lexicon::holds(lexicon::doubtful_adjectives,
                         lower_lemma(tree.token(parent.verbs.back()))));
}

// "arranged for a nurse to call", "called on the mayor to resign"
bool is_asked_for(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!has_infinitive_mark(tree, clause.head)) return false;
  return (clause.link == Link::complement && has_mark(tree, clause.head, "for")) ||
         asked_phrase(tree, parent.verbs.back(), clause.head).has_value();
}

// "ordered that Lee pay", "a proposal that bread be salted": a bare verb says what is wanted.
bool is_mandated(const Tree& tree, const Clause& clause) {
  const bool is_content = clause.link == Link::complement || clause.link == Link::adnominal;
  if (!is_content || !has_mark(tree, clause.head, "that")) return false;
  const auto auxiliaries = tree.all_children(clause.head, {"aux", "cop"});
  const TokenIndex first = auxiliaries.empty() ? clause.head : auxiliaries.front();
  return tree.child(clause.head, {"nsubj"}) && tree.token(first).xpos == "VB";
}

// "is accused of lying"
bool is_accusation(const Tree& tree, const Clause& clause, const Clause& parent) {
  return clause.link == Link::adverbial &&
         has_mark(tree, clause.head, lexicon::charge_prepositions) &&
         lexicon::holds(lexicon::accusing_verbs, lower_lemma(tree.token(parent.verbs.back())));
}

// "on suspicion of stealing", "charged with counts of stealing", "on charges of fraud for taking
// gifts"; but "convicted on charges of it"
bool is_charge(const Tree& tree, const Clause& clause, const Clause* parent) {
  const bool is_proved =
      parent != nullptr &&
      in_word_list("convict jail sentence", lower_lemma(tree.token(parent->verbs.back())));
  const auto is_charge_noun = [&](TokenIndex noun) {
    return noun >= 0 && lexicon::holds(lexicon::charge_nouns, lower_lemma(tree.token(noun)));
  };
  const bool is_of_charge =
      is_charge_noun(*clause.noun) ||
      (tree.has_relation(*clause.noun, {"nmod"}) && is_charge_noun(tree.token(*clause.noun).head));
  return !is_proved && is_of_charge && has_mark(tree, clause.head, lexicon::charge_prepositions);
}

// "failed to prove"
bool is_refused(const Tree& tree, const Clause& parent) {
  return std::any_of(parent.verbs.begin(), parent.verbs.end() - 1,
                     [&](TokenIndex verb) { return refuses(tree, verb); });
}

// "There is no evidence that prices fell", "did not say that prices fell", "failed to prove that
// prices fell", "It is believed that prices fell": nobody says that they did. What is not known, or
// beyond doubt, is so.
bool is_unsaid(const Tree& tree, const Clause& clause, const Clause& parent) {
  const bool is_said = clause.link == Link::complement || is_behind_it(tree, clause, parent);
  const bool is_content =
      is_said || (clause.link == Link::adnominal && has_mark(tree, clause.head, "that"));
  if (!is_content || !clause.is_finite) return false;
  const std::string head = lower_lemma(tree.token(tree.token(clause.head).head));
  if (is_said && parent.is_passive && !parent.is_denied) {
    return !std::any_of(parent.complements.begin(), parent.complements.end(),
                        [](const Constituent& part) { return part.role == Role::agent; }) &&
           lexicon::holds(lexicon::report_verbs, head);
  }
  if (is_wh_word(tree.token(tree.leftmost(clause.head)))) return false;
  return (is_of_none(tree, clause, parent) || is_refused(tree, parent)) && !holds_if_denied(head);
}

// "Did prices fall?"
bool is_question(const Tree& tree, const Clause& clause) {
  const auto marks = tree.all_children(clause.head, {"punct"});
  return clause.is_finite && std::any_of(marks.begin(), marks.end(),
                                         [&](TokenIndex i) { return tree.token(i).form == "?"; });
}

// "the chances of a rock hitting the port": it may.
bool is_expected(const Tree& tree, const Clause& clause) {
  if (clause.link != Link::adnominal || tree.token(clause.head).xpos != "VBG") return false;
  const TokenIndex above = tree.token(*clause.noun).head;
  return above >= 0 && tree.has_relation(*clause.noun, {"nmod"}) &&
         in_word_list("about of", lower_preposition(tree, *clause.noun)) &&
         lexicon::holds(lexicon::tentative_nouns, lower_lemma(tree.token(above)));
}

// "policies on farmers growing maize": a bare plural deep in a phrase stands for any such farmers,
// and nobody is said to grow it. "Farmers growing maize protested" tells of some who did.
bool is_generic(const Tree& tree, const Clause& clause) {
  const bool is_modifier = clause.link == Link::relative || clause.link == Link::adnominal;
  if (!is_modifier || !clause.noun || is_aside(tree, clause.head)) return false;
  const TokenIndex noun = *clause.noun;
  const bool is_bare_plural =
      tree.token(noun).xpos == "NNS" && !tree.child(noun, {"det", "nummod", "nmod:poss"});
  const auto adjective = tree.child(noun, {"amod"});
  // "laws governing trade" do so; "more farmers growing maize" are those who are counted.
  const bool tells = in_word_list("abstract event", tree.token(noun).entity) ||
                     (adjective && has_feature(tree.token(*adjective), "Degree=Cmp"));
  // "a group of farmers growing maize" are some.
  const bool is_group =
      lexicon::holds(lexicon::group_nouns, lower_lemma(tree.token(tree.token(noun).head)));
  return is_bare_plural && !tells && !is_group && tree.has_relation(noun, {"nmod"}) &&
         tree.token(clause.head).xpos == "VBG";
}

// "Two people die when a bus overturns": news of one event, in the present; not "farmers suffer
// when prices fall".
bool is_one_event(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.head < parent.verbs.back() || !parent.subject) return false;
  const TokenIndex subject = parent.subject->head;
  const auto determiner = tree.child(subject, {"det"});
  const Token& token = tree.token(subject);
  const bool is_some =
      tree.child(subject, {"nummod"}) || token.upos == Upos::PROPN || token.upos == Upos::NUM ||
      in_word_list("another dozens others", lower_form(token)) ||
      (determiner && in_word_list("a an several", lower_form(tree.token(*determiner))));
  return is_some ||
         lexicon::holds(lexicon::harming_verbs, lower_lemma(tree.token(parent.verbs.back())));
}

// "when prices fall, farmers suffer": whenever they do; "once prices fall": not yet. "when prices
// fell" happened.
bool is_open_in_time(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (clause.tense != Tense::present || clause.link != Link::adverbial) return false;
  if (has_mark(tree, clause.head, "once until whenever")) return true;
  const auto adverb = tree.child(clause.head, {"advmod"});
  const bool is_when =
      has_mark(tree, clause.head, "when") || (adverb && lower_form(tree.token(*adverb)) == "when");
  return is_when && parent != nullptr && parent->is_finite && !is_one_event(tree, clause, *parent);
}

// "asked why prices fell": that they did goes without saying.
bool is_presupposed(const Tree& tree, const Clause& clause) {
  return is_embedded_question(tree, clause.head, clause.verbs.front()) &&
         !has_mark(tree, clause.head, "if whether");
}

// "know how to sail", "what to do": nobody is said to do it.
bool is_about_manner(const Tree& tree, const Clause& clause) {
  if (clause.link != Link::complement || !has_infinitive_mark(tree, clause.head)) return false;
  const auto asking = tree.all_children(clause.head, {"advmod", "obj", "obl"});
  return std::any_of(asking.begin(), asking.end(),
                     [&](TokenIndex i) { return i < clause.head && is_wh_word(tree.token(i)); });
}

// "The court permits Peru to use the map": it may; "the wind allowed them to land": they did.
bool is_permitted(const Tree& tree, const Clause& parent) {
  return parent.subject && !parent.is_denied && parent.verbs.size() == 1 &&
         in_word_list("allow authorize permit", lower_lemma(tree.token(parent.verbs.back()))) &&
         in_word_list("organization person place", tree.token(parent.subject->head).entity);
}

// "helps people build firms": any people.
bool is_help_for_any(const Tree& tree, const Clause& clause, const Clause& parent) {
  return clause.subject && parent.tense == Tense::present &&
         lower_lemma(tree.token(parent.verbs.back())) == "help" &&
         tree.token(clause.subject->head).xpos == "NNS" &&
         !tree.child(clause.subject->head, {"det", "nummod", "nmod:poss"});
}

// "want to see how they do it": nobody has seen it.
bool is_to_be_seen(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (!is_embedded_question(tree, clause.head, clause.verbs.front())) return false;
  return parent.verbs.size() > 1 && has_infinitive_mark(tree, parent.verbs.back()) &&
         in_word_list("hope want", lower_lemma(tree.token(parent.verbs.front())));
}

// "need to make sure they leave", "may ensure that they leave": it is not so yet.
bool is_to_be_secured(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link != Link::complement || !clause.is_finite) return false;
  const TokenIndex word = tree.token(clause.head).head;
  const std::string lemma = lower_lemma(tree.token(word));
  const bool is_sure = in_word_list("certain sure", lemma) && tree.has_relation(word, {"xcomp"}) &&
                       lower_lemma(tree.token(tree.token(word).head)) == "make";
  const bool is_outer = parent.verbs.size() > 1 || has_infinitive_mark(tree, parent.head);
  return (is_sure || in_word_list("ensure guarantee", lemma)) &&
         (is_outer || parent.is_possible || !parent.subject || parent.tense == Tense::future);
}

// "beat Lee to win the title": what a victory leads to has come of it.
bool is_outcome(const Tree& tree, const Clause& clause, const Clause* parent) {
  const auto is_on = [&](std::span<const std::string_view> list, const Clause& told) {
    return lexicon::holds(list, lower_lemma(tree.token(told.verbs.back())));
  };
  return clause.link == Link::adverbial && parent != nullptr && !parent->is_denied &&
         is_on(lexicon::victory_verbs, *parent) && is_on(lexicon::outcome_verbs, clause);
}

// "grew to become a city": the growing ends there.
bool is_end_of_change(const Tree& tree, const Clause& clause, const Clause* parent) {
  return parent != nullptr && !parent->is_denied && has_infinitive_mark(tree, clause.head) &&
         in_word_list("be become form", lower_lemma(tree.token(clause.verbs.back()))) &&
         in_word_list("age blossom develop emerge evolve expand grow live mature rise swell",
                      lower_lemma(tree.token(parent->verbs.back())));
}

// "took three days to put out the fire": whoever needs the time does it in the end.
bool is_done_in_time(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (parent == nullptr || parent->is_denied || !has_infinitive_mark(tree, clause.head)) {
    return false;
  }
  if (lower_lemma(tree.token(parent->verbs.back())) != "take") return false;
  return std::any_of(parent->complements.begin(), parent->complements.end(),
                     [&](const Constituent& part) {
                       return part.role == Role::object && part.words.front() < clause.head &&
                              in_word_list("century day decade hour minute month second week year",
                                           lower_lemma(tree.token(part.head)));
                     });
}

// "may resign after losing", "having lost, may resign": the loss comes first.
bool comes_first(const Tree& tree, const Clause& clause) {
  const auto auxiliary = tree.child(clause.head, {"aux"});
  if (auxiliary && lower_form(tree.token(*auxiliary)) == "having") return true;
  return has_mark(tree, clause.head, "after despite since");
}

// "will close two shops, cutting ten jobs"; not "will leave, citing debts".
bool is_future_result(const Tree& tree, const Clause& clause, const Clause& parent) {
  return clause.link == Link::adverbial && parent.tense == Tense::future &&
         !lexicon::holds(lexicon::saying_verbs, lower_lemma(tree.token(clause.verbs.front())));
}

// "they hope that it ends and trade begins": as open as what it goes on with, unless that is open
// by a word of its own: "said that it may end and trade begins".
bool shares_openness(const Tree& tree, const Clause& clause, const Clause& parent) {
  return clause.link == Link::coordinate && parent.link == Link::complement && parent.is_possible &&
         !has_open_word(tree, parent) && !has_open_adverb(tree, parent) &&
         !has_tentative_outer_verb(tree, parent) && !is_arranged(tree, parent) &&
         !is_nearly_done(tree, parent);
}

// "they hope that it ends", "the risk of losing influence", "allowed it to act", "to protect it"
bool is_open_in_parent(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (clause.link == Link::complement) {
    const std::string lemma = lower_lemma(tree.token(parent.verbs.back()));
    if (lemma == "doubt" && is_of_none(tree, clause, parent)) return false;
    if (is_about_manner(tree, clause) || is_to_be_secured(tree, clause, parent)) return true;
    if (is_to_be_seen(tree, clause, parent)) return true;
    if (is_presupposed(tree, clause)) return false;
    if (lexicon::holds(lexicon::apprehension_adjectives, lemma)) return true;
    return lexicon::holds(lexicon::tentative_clause_verbs, lemma) ||
           (!clause.is_finite && parent.is_possible);
  }
  if (clause.link == Link::open) {
    return parent.is_possible || parent.tense == Tense::future || is_permitted(tree, parent) ||
           is_help_for_any(tree, clause, parent) ||
           lexicon::holds(lexicon::tentative_verbs, lower_lemma(tree.token(parent.verbs.back())));
  }
  // "bans Acme from selling it": it is not to, whatever it does.
  if (clause.link == Link::adverbial && is_prevented(tree, clause, parent) &&
      lexicon::holds(lexicon::prohibiting_verbs, lower_lemma(tree.token(parent.verbs.back())))) {
    return true;
  }
  // "was not arrested for stealing": whether there was any is open.
  if (clause.link == Link::adverbial && parent.is_denied && tree.token(clause.head).xpos == "VBG" &&
      tree.child(clause.head, {"mark"}) && !is_prevented(tree, clause, parent)) {
    return true;
  }
  if (shares_openness(tree, clause, parent)) return true;
  if (clause.link == Link::adverbial || clause.link == Link::coordinate) {
    if (clause.is_finite || comes_first(tree, clause)) return false;
    return parent.is_possible || is_future_result(tree, clause, parent);
  }
  return false;
}

}  // namespace

bool is_left_open(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (has_open_word(tree, clause) || has_open_adverb(tree, clause)) return true;
  if (is_nearly_done(tree, clause)) return true;
  if (is_arranged(tree, clause) || is_question(tree, clause) || is_mandated(tree, clause)) {
    return true;
  }
  if (parent != nullptr &&
      (is_accusation(tree, clause, *parent) || is_unsaid(tree, clause, *parent) ||
       is_tentatively_so(tree, clause, *parent) || is_asked_for(tree, clause, *parent) ||
       is_without_evidence(tree, clause, *parent) || is_supposed(tree, clause, *parent) ||
       is_voiced_by_noun(tree, clause, *parent))) {
    return true;
  }
  if (has_tentative_outer_verb(tree, clause) || has_condition(tree, clause)) return true;
  if (has_conditional_mark(tree, clause.head) || stands_under_condition(tree, clause)) return true;
  if (is_second_half_of_condition(tree, clause, parent) || is_aim(tree, clause.head)) return true;
  if (is_seeming(tree, clause, parent) || is_aimed_at(tree, clause)) return true;
  if (is_open_in_time(tree, clause, parent) || is_generic(tree, clause) ||
      is_expected(tree, clause)) {
    return true;
  }
  if (is_denied_by_noun(tree, clause, parent)) return false;
  const bool hangs_on_noun = clause.noun && clause.link == Link::adnominal;
  // "a plan to close it", "the risk of losing it", but "a plan costing millions"
  const bool tells_content =
      tree.token(clause.head).xpos != "VBG" || tree.child(clause.head, {"mark"});
  if (hangs_on_noun && tells_content &&
      lexicon::holds(lexicon::tentative_nouns, lower_lemma(tree.token(*clause.noun)))) {
    return true;
  }
  if (hangs_on_noun && is_charge(tree, clause, parent)) return true;
  if (hangs_on_noun && is_ranked(tree, *clause.noun)) {
    return parent != nullptr && parent->is_possible;  // "the first woman to win": she won
  }
  if (is_outcome(tree, clause, parent) || is_felt(tree, clause, parent) ||
      is_end_of_change(tree, clause, parent) || is_done_in_time(tree, clause, parent)) {
    return parent->is_possible;
  }
  const bool is_purpose = hangs_on_noun || clause.link == Link::adverbial;
  if (is_purpose && has_infinitive_mark(tree, clause.head)) return true;
  return parent != nullptr && is_open_in_parent(tree, clause, *parent);
}

}  // namespace quern
