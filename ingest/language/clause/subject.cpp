#include "ingest/language/clause/subject.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ingest/language/clause/constituents.h"
#include "ingest/language/clause/control.h"
#include "ingest/language/clause/control_choice.h"
#include "ingest/language/clause/denial.h"
#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/accusing_verbs.h"
#include "lexicon/appointing_verbs.h"
#include "lexicon/asking_nouns.h"
#include "lexicon/charge_nouns.h"
#include "lexicon/charge_prepositions.h"
#include "lexicon/conditional_marks.h"
#include "lexicon/control_nouns.h"
#include "lexicon/deciding_verbs.h"
#include "lexicon/intransitive_verbs.h"
#include "lexicon/judging_nouns.h"
#include "lexicon/judging_verbs.h"
#include "lexicon/moving_nouns.h"
#include "lexicon/origin_verbs.h"
#include "lexicon/reacting_verbs.h"
#include "lexicon/regarding_verbs.h"
#include "lexicon/result_verbs.h"
#include "lexicon/setting_nouns.h"
#include "lexicon/time_nouns.h"

namespace quern {
namespace {

/// Whom the rules take; none for nobody.
struct Ruled {
  // NOLINTBEGIN(google-explicit-constructor): a rule gives back a phrase or nothing.
  Ruled(std::nullopt_t) {}
  Ruled(Constituent phrase) : subject(std::move(phrase)) {}
  Ruled(std::optional<Constituent> phrase, bool settled = false)
      : subject(std::move(phrase)), is_settled(settled) {}
  // NOLINTEND(google-explicit-constructor)

  std::optional<Constituent> subject;
  bool is_settled = false;  ///< By the words themselves, whatever else is likely: "promised".
};

/// Where it names somebody, it is settled.
Ruled settled(std::optional<Constituent> subject) {
  const bool is_named = subject.has_value();
  return {std::move(subject), is_named};
}

bool is_mentioned(const std::vector<TokenIndex>& words, TokenIndex index) {
  return std::find(words.begin(), words.end(), index) != words.end();
}

// "a policy which Peru and Chile have criticised": where the parser has two, the pronoun is none.
std::optional<TokenIndex> nominal_subject(const Tree& tree, TokenIndex verb) {
  const auto subjects = tree.all_children(verb, {"nsubj"});
  if (subjects.empty()) return std::nullopt;
  const bool is_other = subjects.size() > 1 && is_relative_pronoun(tree, subjects.front());
  return is_other ? subjects[1] : subjects.front();
}

std::optional<Constituent> own_subject(const Tree& tree, TokenIndex verb) {
  const auto expletive = tree.child(verb, {"expl"});
  const auto nominal = nominal_subject(tree, verb);
  if (expletive && lower_form(tree.token(*expletive)) == "there") {
    return Constituent{Role::subject, *expletive, {}, {*expletive}, {}};
  }
  if (nominal) {
    Constituent subject = read_constituent(tree, *nominal, Role::subject);
    subject.marker.clear();
    return subject;
  }
  if (const auto clausal = tree.child(verb, {"csubj"}); clausal && !expletive) {
    return Constituent{Role::subject, *clausal, {}, clause_words(tree, *clausal), {}};
  }
  if (expletive) return Constituent{Role::subject, *expletive, {}, {*expletive}, {}};
  return std::nullopt;
}

// "the group whose robots won"
std::optional<TokenIndex> possessive_pronoun(const Tree& tree, TokenIndex noun) {
  const auto owner = tree.child(noun, {"nmod:poss"});
  return owner && lower_form(tree.token(*owner)) == "whose" ? owner : std::nullopt;
}

// "China's reluctance to respond": whoever has the reluctance would respond.
std::optional<Constituent> possessor(const Tree& tree, TokenIndex noun) {
  const auto owner = tree.child(noun, {"nmod:poss"});
  if (!owner) return std::nullopt;
  Constituent subject;
  subject.role = Role::subject;
  subject.head = *owner;
  subject.words = phrase_words(tree, *owner, true);
  return subject;
}

bool is_plural(const Token& token) {
  return token.xpos == "NNS" || token.xpos == "NNPS" || has_feature(token, "Number=Plur");
}

// "One side is scenes that pupils made", "all they get is a message saying": it is not the subject
// that the clause is about.
bool can_bear(const Token& subject, const Token& noun) {
  if (subject.upos != Upos::NOUN && subject.upos != Upos::PROPN && subject.xpos != "PRP") {
    return false;
  }
  return lower_form(subject) != "it" && is_plural(subject) == is_plural(noun);
}

// "Smith is a footballer who plays for Acme": it is Smith who plays.
Constituent noun_or_bearer(const Tree& tree, const Clause& clause, const Clause* parent) {
  // "Smith, a lawyer who lost": Smith lost.
  const TokenIndex named = tree.token(*clause.noun).head;
  const bool is_apposition = tree.has_relation(*clause.noun, {"appos"}) && named >= 0 &&
                             tree.token(named).name.ends_with("PER") &&
                             !tree.child(named, {"conj"});
  if (is_apposition) {
    return {Role::subject, named, {}, phrase_words(tree, named, false), {}};
  }
  // "A worry is low pay causing men to leave": the pay does.
  const bool is_close = clause.link == Link::adnominal && !is_aside(tree, clause.head) &&
                        parent != nullptr && parent->subject &&
                        tree.token(parent->subject->head).upos == Upos::NOUN &&
                        tree.token(parent->subject->head).entity != "person";
  const bool is_predicate_noun =
      parent != nullptr && !is_close && parent->subject && parent->verbs.back() == *clause.noun &&
      can_bear(tree.token(parent->subject->head), tree.token(*clause.noun));
  return is_predicate_noun ? *parent->subject : noun_as(tree, clause, Role::subject);
}

bool is_object_of(const Clause& clause, TokenIndex noun) {
  return std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) { return is_mentioned(part.words, noun); });
}

std::optional<Constituent> part_with_role(const Clause& clause, Role role) {
  const auto part = std::find_if(clause.complements.begin(), clause.complements.end(),
                                 [&](const Constituent& each) { return each.role == role; });
  return part == clause.complements.end() ? std::nullopt : std::optional(*part);
}

// The first phrase behind the noun with one of these prepositions: "by the mayor".
std::optional<Constituent> phrase_behind(const Tree& tree,
                                         TokenIndex noun,
                                         std::string_view prepositions) {
  for (const TokenIndex i : tree.all_children(noun, {"nmod"})) {
    if (i < noun || !in_word_list(prepositions, lower_preposition(tree, i))) continue;
    Constituent phrase = read_constituent(tree, i, Role::subject);
    phrase.marker.clear();
    return phrase;
  }
  return std::nullopt;
}

// "a vow by the mayor to resign", "time for the guests to leave", "the power of courts to decide":
// the phrase after the preposition does it.
std::optional<Constituent> doer_beside(const Tree& tree, TokenIndex noun, bool is_control) {
  return phrase_behind(tree, noun, is_control ? "by for of" : "by for");
}

// "Chile's request to Peru to pay": Peru would pay, not Chile; "requests to pay" leave it open.
std::optional<Constituent> addressee(const Tree& tree, TokenIndex noun) {
  return phrase_behind(tree, noun, "for on to");
}

// "for stealing", "of stealing"
bool is_charged_deed(const Tree& tree, const Clause& clause) {
  return tree.token(clause.head).xpos == "VBG" &&
         has_mark(tree, clause.head, lexicon::charge_prepositions);
}

// "the arrest of a man for stealing": the man stole.
bool judges(const Tree& tree, const Clause& clause, TokenIndex noun) {
  return is_charged_deed(tree, clause) &&
         lexicon::holds(lexicon::judging_nouns, lower_lemma(tree.token(noun)));
}

// Whom the noun is about: "the arrest of a man", "Lee's appointment".
std::optional<Constituent> undergoer(const Tree& tree, TokenIndex noun) {
  auto owner = possessor(tree, noun);
  return owner ? owner : phrase_behind(tree, noun, "of");
}

// "the appointment of Lee to run the mine", "ordered the extradition of Lee to face charges": Lee
// would run it.
bool moves(const Tree& tree, const Clause& clause, TokenIndex noun) {
  return has_infinitive_mark(tree, clause.head) && !clause.is_passive &&
         lexicon::holds(lexicon::moving_nouns, lower_lemma(tree.token(noun)));
}

// "a gift to give at a feast", "a lot to sort through": the thing is what it is done to.
bool is_done_to(const Tree& tree, const Clause& clause) {
  return !clause.is_passive &&
         !in_word_list("animal organization person place", tree.token(*clause.noun).entity) &&
         !tree.child(clause.head, {"obj", "ccomp", "xcomp", "cop", "nsubj"}) &&
         !lexicon::holds(lexicon::intransitive_verbs, lower_lemma(tree.token(clause.head)));
}

// "the first storm to hit Peru", "a lawyer to help him", "the order to be given": the noun itself
// is what the infinitive is about, unless it is a plan, a way or a time to do something; and a
// thing that somebody has, makes or bids for is what they do it with.
bool is_doer_itself(const Tree& tree, const Clause& clause, const Clause* parent) {
  const Token& noun = tree.token(*clause.noun);
  const std::string lemma = lower_lemma(noun);
  if (clause.is_passive) return true;
  if (lexicon::holds(lexicon::control_nouns, lemma) ||
      lexicon::holds(lexicon::setting_nouns, lemma) || lexicon::holds(lexicon::time_nouns, lemma)) {
    return false;
  }
  if (is_ranked(tree, *clause.noun) || in_word_list("animal organization person", noun.entity)) {
    return true;
  }
  if (is_done_to(tree, clause)) return false;
  return parent == nullptr || !parent->subject || !is_object_of(*parent, *clause.noun) ||
         !in_word_list("organization person place", tree.token(parent->subject->head).entity);
}

// "see the law as a way to save water": it is the law that would save it.
bool is_in_as_phrase(const Tree& tree, const Clause& clause, TokenIndex noun) {
  return std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) {
                       return part.head == noun && part.marker.size() == 1 &&
                              part.marker.front() > clause.verbs.back() &&
                              lower_form(tree.token(part.marker.front())) == "as";
                     });
}

// "Going there helps to save time": going is no doer.
bool is_clausal(const Tree& tree, const Constituent& subject) {
  return tree.has_relation(subject.head, {"csubj"});
}

// "gave the court power to act", "denied them the chance to vote": whoever gets it would act;
// "has a plan to leave": whoever has it.
std::optional<Constituent> holder_of(const Tree& tree, const Clause& parent, TokenIndex noun) {
  if (!parent.subject || !is_object_of(parent, noun)) return std::nullopt;
  if (is_clausal(tree, *parent.subject) && parent.verbs.back() != noun) return std::nullopt;
  const std::string subject = lower_form(tree.token(parent.subject->head));
  // "it is time to leave", "this is the way to do it", "there is a way to"
  const bool is_pointed_at =
      parent.verbs.back() == noun && in_word_list("it that these this those", subject);
  if (is_pointed_at || subject == "there") return std::nullopt;
  // "The silence may come from a wish to wait": the silence does not wish it.
  // "rejected attempts to rename it": others attempted.
  const std::string verb = lower_lemma(tree.token(parent.verbs.back()));
  if (lexicon::holds(lexicon::origin_verbs, verb) ||
      (!parent.is_passive && lexicon::holds(lexicon::reacting_verbs, verb))) {
    return std::nullopt;
  }
  const auto agent = part_with_role(parent, Role::agent);
  if (agent && is_mentioned(agent->words, noun)) return std::nullopt;  // "caused by efforts to"
  if (auto recipient = part_with_role(parent, Role::indirect_object)) return recipient;
  if (is_in_as_phrase(tree, parent, noun)) return part_with_role(parent, Role::object);
  return parent.subject;
}

// "It is a mistake to leave", "makes it a crime to leave": a mistake does not leave.
bool is_said_of_it(const Tree& tree, TokenIndex noun) {
  const auto determiner = tree.child(noun, {"det"});
  if (determiner && !in_word_list("a an", lower_form(tree.token(*determiner)))) return false;
  const bool is_predicate = tree.child(noun, {"cop"}).has_value();
  const auto it = is_predicate ? tree.child(noun, {"expl", "nsubj"})
                               : tree.child(tree.token(noun).head, {"expl", "obj"});
  return it && (is_predicate || tree.has_relation(noun, {"xcomp"})) &&
         lower_form(tree.token(*it)) == "it";
}

// "a debate over how to save it", "it was a pleasure racing him": nobody is named.
bool is_of_nobody(const Tree& tree, const Clause& clause, TokenIndex noun) {
  if (has_infinitive_mark(tree, clause.head)) {
    const TokenIndex first = tree.leftmost(clause.head);
    return is_wh_word(tree.token(first)) || is_wh_word(tree.token(first + 1));  // "over how to"
  }
  return tree.token(clause.head).xpos == "VBG" && is_said_of_it(tree, noun);
}

// "The report forms the basis for filing a suit": it does not file one.
bool is_done_by_thing(const Tree& tree, const Clause& clause, const Constituent& doer) {
  return has_mark(tree, clause.head, "for") && tree.token(clause.head).xpos == "VBG" &&
         in_word_list("abstract event object", tree.token(doer.head).entity);
}

// "charges of stealing", "on suspicion of stealing"
bool is_of_charge(const Tree& tree, const Clause& clause, TokenIndex noun) {
  return is_charged_deed(tree, clause) &&
         lexicon::holds(lexicon::charge_nouns, lower_lemma(tree.token(noun)));
}

// Whom the charge is against: "held a man on suspicion of it", "was held on suspicion of it",
// "faces charges of it", "filed charges of it against the clerk". "Prosecutors dropped charges of
// it" leaves it open.
std::optional<Constituent> accused_in(const Tree& tree, const Clause& parent, TokenIndex noun) {
  for (const TokenIndex above : {noun, parent.verbs.back()}) {
    for (const TokenIndex i : tree.all_children(above, {"nmod", "obl"})) {
      if (lower_preposition(tree, i) == "against") {
        return read_constituent(tree, i, Role::subject);
      }
    }
  }
  auto object = part_with_role(parent, Role::object);
  if (parent.is_passive || !object) return parent.subject;
  if (object->head != noun) return object;
  const bool is_of_subject =
      in_word_list("admit contest deny dispute face", lower_lemma(tree.token(parent.verbs.back())));
  return is_of_subject ? parent.subject : std::nullopt;
}

Ruled subject_of_adnominal(const Tree& tree, const Clause& clause, const Clause* parent) {
  const TokenIndex noun = *clause.noun;
  if (is_of_nobody(tree, clause, noun)) return std::nullopt;
  const auto marks = tree.all_children(clause.head, {"mark"});
  if (marks.empty()) return noun_or_bearer(tree, clause, parent);
  if (is_barred(tree, clause)) return noun_as(tree, clause, Role::subject);
  if (judges(tree, clause, noun) || moves(tree, clause, noun))
    return settled(undergoer(tree, noun));
  if (parent != nullptr && is_of_charge(tree, clause, noun)) {
    return accused_in(tree, *parent, noun);
  }
  const bool is_infinitive = has_infinitive_mark(tree, clause.head);
  if (is_infinitive && lexicon::holds(lexicon::asking_nouns, lower_lemma(tree.token(noun)))) {
    return settled(addressee(tree, noun));
  }
  const bool is_control = lexicon::holds(lexicon::control_nouns, lower_lemma(tree.token(noun)));
  if (auto owner = possessor(tree, noun); owner && is_control) return owner;
  if (is_infinitive) {
    if (auto doer = doer_beside(tree, noun, is_control)) return doer;
    if (is_said_of_it(tree, noun)) return std::nullopt;
    if (is_doer_itself(tree, clause, parent)) return noun_or_bearer(tree, clause, parent);
  }
  if (auto owner = possessor(tree, noun)) return owner;
  // "moves by the firm, including closing mines": who made the moves, not who tells of them.
  if (has_mark(tree, clause.head, "including")) return doer_beside(tree, noun, is_control);
  if (parent == nullptr) return std::nullopt;
  // "Jam is a gift to give at a feast": anybody's.
  if (is_infinitive && parent->verbs.back() == noun && is_done_to(tree, clause))
    return std::nullopt;
  const auto holder = holder_of(tree, *parent, noun);
  if (holder && is_done_by_thing(tree, clause, *holder)) return std::nullopt;
  return holder;
}

bool is_somebody(const Tree& tree, const std::optional<Constituent>& subject) {
  return subject && in_word_list("organization person", tree.token(subject->head).entity);
}

// "A guest died": that she did is what comes of nobody's doing.
bool is_death(const Tree& tree, const Clause& clause) {
  return clause.subject && tree.token(clause.subject->head).entity == "person" &&
         in_word_list("die drown fall", lower_lemma(tree.token(clause.verbs.back())));
}

// "The road was closed, causing delays": not the road causes them.
bool is_result_of_event(const Tree& tree, const Clause& clause, const Clause& parent) {
  // "Lee resigned, marking the end": a person marks nothing.
  const bool is_marked =
      lower_form(tree.token(clause.head)) == "marking" && is_somebody(tree, parent.subject);
  return (parent.is_passive || is_death(tree, parent) || is_marked) &&
         clause.head > parent.verbs.back() && parent.link != Link::adnominal &&
         tree.token(clause.head).xpos == "VBG" && !tree.children(clause.head).empty() &&
         !tree.child(clause.head, {"mark"}) &&
         lexicon::holds(lexicon::result_verbs, lower_lemma(tree.token(clause.head)));
}

// What happened, as the doer: "The road was closed". Its head is the verb.
std::optional<Constituent> event_of(const Tree& tree, const Clause& parent) {
  if (!parent.subject) return std::nullopt;
  std::vector<TokenIndex> words = parent.subject->words;
  for (const auto* more : {&parent.predicate, &parent.negations})
    words.insert(words.end(), more->begin(), more->end());
  for (const Constituent& part : parent.complements) {
    if (part.role != Role::object && part.role != Role::agent) continue;
    words.insert(words.end(), part.marker.begin(), part.marker.end());
    words.insert(words.end(), part.words.begin(), part.words.end());
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return Constituent{Role::subject, parent.verbs.back(), {}, trim_punctuation(tree, words), {}};
}

// "The road was closed, leaving drivers no time to turn": what hangs below has other doers.
bool has_event_as_subject(const Tree& tree, const Clause& clause) {
  return clause.is_subject_borrowed && clause.subject &&
         tree.token(clause.subject->head).upos == Upos::VERB &&
         !tree.has_relation(clause.subject->head, {"csubj", "nsubj"});
}

// "It was too late to leave", "It took a year to build": "it" does not do it.
bool is_infinitive_behind_it(const Tree& tree, const Clause& clause, const Clause& parent) {
  const bool is_it = parent.subject && lower_form(tree.token(parent.subject->head)) == "it" &&
                     (is_nominal(tree, parent.verbs.back()) ||
                      in_word_list("cost need take", lower_lemma(tree.token(parent.verbs.back()))));
  return is_it && has_infinitive_mark(tree, clause.head);
}

// "warned against drawing conclusions", "is too close to call": others would draw them, or call it.
bool is_of_others(const Tree& tree, const Clause& clause, const Clause& parent) {
  const std::string verb = lower_lemma(tree.token(parent.verbs.back()));
  if (has_mark(tree, clause.head, "against")) return !lexicon::holds(lexicon::deciding_verbs, verb);
  const auto adverb = tree.child(parent.verbs.back(), {"advmod"});
  return clause.complements.empty() && has_infinitive_mark(tree, clause.head) && adverb &&
         lower_form(tree.token(*adverb)) == "too";
}

// "found him guilty of stealing": what hangs on the adjective is told of the object.
bool is_of_adjective(const Tree& tree, const Clause& clause, const Clause& parent) {
  const TokenIndex outer = tree.token(clause.head).head;
  return outer != parent.verbs.back() && tree.token(outer).upos == Upos::ADJ &&
         tree.has_relation(outer, {"xcomp"});
}

// "Ten guests were isolated to stop the disease": not they would stop it. "Crews were sent to stop
// it" are to do so, and a wall that is built to stop it does.
bool is_handled(const Tree& tree, const Clause& clause) {
  return clause.is_passive && clause.subject &&
         tree.token(clause.subject->head).entity == "person" &&
         !lexicon::holds(lexicon::appointing_verbs, lower_lemma(tree.token(clause.verbs.back())));
}

// "kept the men from leaving": the object would leave. "was built by monks to store grain": the
// agent stores it.
Ruled subject_of_adverbial(const Tree& tree, const Clause& clause, const Clause& parent) {
  if (is_infinitive_behind_it(tree, clause, parent) || is_of_others(tree, clause, parent)) {
    return std::nullopt;
  }
  const bool is_there = parent.subject && lower_form(tree.token(parent.subject->head)) == "there";
  if (is_there) return std::nullopt;  // "there is aid to help them"
  if (const auto asked = asked_phrase(tree, parent.verbs.back(), clause.head)) {
    return settled(read_constituent(tree, *asked, Role::subject));  // "called on them to stop"
  }
  if (is_prevented(tree, clause, parent)) {
    return parent.is_passive ? parent.subject : part_with_role(parent, Role::object);
  }
  // "hired Lee to run the mine"
  if (has_infinitive_mark(tree, clause.head) && !parent.is_passive &&
      lexicon::holds(lexicon::appointing_verbs, lower_lemma(tree.token(parent.verbs.back())))) {
    if (auto object = part_with_role(parent, Role::object)) return settled(std::move(object));
  }
  // "blamed the driver for hitting the wall": the driver hit it.
  if (has_mark(tree, clause.head, lexicon::charge_prepositions) &&
      lexicon::holds(lexicon::judging_verbs, lower_lemma(tree.token(parent.verbs.back())))) {
    if (parent.is_passive) return settled(parent.subject);
    // "fined Acme 2 million for spilling oil"
    const auto fined = part_with_role(parent, Role::indirect_object);
    return settled(fined ? fined : part_with_role(parent, Role::object));
  }
  // "charged him with fraud by copying files": he copied them.
  if (!parent.is_passive && has_mark(tree, clause.head, "by") &&
      lexicon::holds(lexicon::accusing_verbs, lower_lemma(tree.token(parent.verbs.back())))) {
    if (auto object = part_with_role(parent, Role::object)) return settled(std::move(object));
  }
  if (const auto object = part_with_role(parent, Role::object);
      object && (judges(tree, clause, object->head) || moves(tree, clause, object->head))) {
    return settled(undergoer(tree, object->head));
  }
  // "described the plan as saving water"
  if (has_mark(tree, clause.head, "as") && tree.token(clause.head).xpos == "VBG" &&
      lexicon::holds(lexicon::regarding_verbs, lower_lemma(tree.token(parent.verbs.back())))) {
    if (auto object = part_with_role(parent, Role::object)) return object;
  }
  if (parent.is_passive && has_mark(tree, clause.head, "by")) {
    return part_with_role(parent, Role::agent);  // "can be reached by walking": nobody is named
  }
  if (parent.is_passive && has_infinitive_mark(tree, clause.head)) {
    if (auto agent = part_with_role(parent, Role::agent)) return agent;
    if (is_handled(tree, parent)) return std::nullopt;
  }
  if (is_of_adjective(tree, clause, parent)) {
    if (auto object = part_with_role(parent, Role::object)) return object;
  }
  // "The boat is ideal for fishing": for anybody.
  const bool is_use = has_mark(tree, clause.head, "for") && tree.token(clause.head).xpos == "VBG" &&
                      in_word_list("fit good great handy ideal perfect suitable useful",
                                   lower_lemma(tree.token(parent.verbs.back()))) &&
                      !is_somebody(tree, parent.subject);
  if (is_use) return std::nullopt;
  // "two weeks left to assemble it": time does nothing.
  const bool is_time =
      parent.subject &&
      lexicon::holds(lexicon::time_nouns, lower_lemma(tree.token(parent.subject->head)));
  if (is_time && has_infinitive_mark(tree, clause.head)) return std::nullopt;
  if (is_result_of_event(tree, clause, parent)) return event_of(tree, parent);
  if (parent.subject && is_clausal(tree, *parent.subject) &&
      has_infinitive_mark(tree, clause.head)) {
    return std::nullopt;
  }
  return parent.subject;
}

// "if deemed necessary", "as expected", "whenever needed": nobody in the sentence is meant. "when
// asked" is of somebody.
bool is_impersonal(const Tree& tree, const Clause& clause) {
  if (clause.link != Link::adverbial) return false;
  const bool is_needed = in_word_list("need require", lower_lemma(tree.token(clause.head)));
  if (tree.token(clause.head).xpos != "VBN" && !is_needed) return false;
  // The adverb may hang on the verb outside.
  const std::string opening = lower_form(tree.token(tree.leftmost(clause.head) - 1));
  if (is_needed && in_word_list("when whenever where wherever", opening)) return true;
  const auto marks = tree.all_children(clause.head, {"mark", "advmod"});
  return std::any_of(marks.begin(), marks.end(), [&](TokenIndex i) {
    const std::string mark = lower_form(tree.token(i));
    return in_word_list("as than whenever wherever", mark) ||
           (is_needed && in_word_list("when where", mark)) ||
           lexicon::holds(lexicon::conditional_marks, mark);
  });
}

// `cried, "Open the gate"`: whoever hears it is to do it.
bool is_imperative(const Tree& tree, const Clause& clause) {
  const TokenIndex verb = clause.verbs.front();
  return tree.token(verb).xpos == "VB" && !tree.child(verb, {"aux", "mark"});
}

Ruled shared_subject(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (clause.link == Link::adnominal) return subject_of_adnominal(tree, clause, parent);
  if (parent == nullptr) return std::nullopt;
  switch (clause.link) {
    case Link::open:
      if (const auto asked = asked_phrase(tree, parent->verbs.back(), clause.head)) {
        return settled(read_constituent(tree, *asked, Role::subject));
      }
      if (in_word_list("promise threaten vow", lower_lemma(tree.token(parent->verbs.back())))) {
        return settled(parent->subject);  // "promised the guests to return"
      }
      if (auto recipient = part_with_role(*parent, Role::indirect_object)) return recipient;
      // "makes opening the box easier": for anybody.
      if (tree.token(clause.head).xpos == "VBG" && part_with_role(*parent, Role::complement)) {
        return std::nullopt;
      }
      if (auto object = part_with_role(*parent, Role::object)) {
        if (!moves(tree, clause, object->head)) return object;
        const auto moved = undergoer(tree, object->head);
        return settled(moved ? moved : object);
      }
      return parent->subject;
    case Link::adverbial:
      if (is_impersonal(tree, clause)) return {std::nullopt, true};
      return subject_of_adverbial(tree, clause, *parent);
    case Link::complement:
      // "it was like losing a friend": nobody in the sentence does so.
      if (clause.is_finite || has_mark(tree, clause.head, "like")) return std::nullopt;
      if (is_imperative(tree, clause)) return std::nullopt;
      return parent->subject;
    case Link::main:
    case Link::parataxis:
    case Link::subject: return std::nullopt;
    default: return parent->subject;
  }
}

// "the car he said he wanted": what the relative clause reports.
bool is_reported_in_relative(const Clause& clause, const Clause& parent) {
  return clause.link == Link::complement && clause.is_finite && parent.link == Link::relative &&
         parent.noun;
}

// "houses the army said were empty"
bool takes_subject_outside(const Tree& tree, const Clause& clause, const Clause& parent) {
  return is_reported_in_relative(clause, parent) && is_subject_gap(tree, parent, clause.head);
}

}  // namespace

void add_subject(const Tree& tree,
                 Clause& clause,
                 const Clause* parent,
                 const ControlWeights& control) {
  clause.subject = own_subject(tree, clause.verbs.front());
  if (!clause.subject && clause.verbs.front() != clause.head) {
    clause.subject = own_subject(tree, clause.head);
  }
  if (clause.link == Link::relative) {
    const bool is_pronoun = clause.subject && is_relative_pronoun(tree, clause.subject->head);
    if (is_pronoun || !clause.subject) {
      clause.subject = noun_or_bearer(tree, clause, parent);
      clause.is_subject_borrowed = true;
      return;
    }
    if (const auto pronoun = possessive_pronoun(tree, clause.subject->head)) {
      clause.subject->owner = noun_as(tree, clause, Role::subject).words;
      std::erase(clause.subject->words, *pronoun);
      return;
    }
    fill_relative_gap(tree, clause);
    return;
  }
  if (parent != nullptr && takes_subject_outside(tree, clause, *parent)) {
    std::erase_if(clause.complements, [&](const Constituent& part) {
      return is_outer_pronoun(tree, *parent, part.head);
    });
    clause.subject = noun_as(tree, *parent, Role::subject);
    clause.is_subject_borrowed = true;
    return;
  }
  if (parent != nullptr && is_reported_in_relative(clause, *parent))
    fill_reported_gap(tree, *parent, clause);
  const bool is_joined = clause.link == Link::coordinate && parent != nullptr &&
                         parent->link == Link::relative && parent->noun;
  if (is_joined) fill_shared_gap(tree, *parent, clause);
  if (clause.subject) return;
  Ruled ruled = shared_subject(tree, clause, parent);
  clause.subject = std::move(ruled.subject);
  const bool is_event_of_other = parent != nullptr && clause.subject == parent->subject &&
                                 clause.link != Link::coordinate &&
                                 has_event_as_subject(tree, *parent);
  if (is_event_of_other) clause.subject.reset();
  if (parent != nullptr && !ruled.is_settled && lacks_subject(tree, clause.head))
    clause.subject = controller_of(tree, clause, *parent, std::move(clause.subject), control);
  clause.is_subject_borrowed = clause.subject.has_value();
  if (clause.subject) clause.subject->role = Role::subject;
  if (clause.subject) clause.subject->marker.clear();
}

}  // namespace quern
