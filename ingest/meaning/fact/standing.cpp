#include "ingest/meaning/fact/standing.h"

#include <algorithm>

#include "ingest/language/clause/constituents.h"
#include "ingest/language/clause/denied_noun.h"
#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/attribution.h"
#include "ingest/meaning/fact/frame.h"
#include "ingest/meaning/fact/quoted_title.h"
#include "ingest/meaning/fact/words.h"
#include "lexicon/listing_nouns.h"
#include "lexicon/open_pronouns.h"
#include "lexicon/participial_prepositions.h"
#include "lexicon/prohibiting_verbs.h"
#include "lexicon/resumptive_nouns.h"
#include "lexicon/universal_determiners.h"

namespace quern {
namespace {

// "what", "who", "whatever", or the "that" of a relative clause whose noun was not found.
bool is_open_pronoun(const Tree& tree, TokenIndex index) {
  const Token& token = tree.token(index);
  const std::string form = lower_form(token);
  if (lexicon::holds(lexicon::open_pronouns, form)) return true;
  return (form == "that" || form == "which") && has_feature(token, "PronType=Rel");
}

// "let's hope that it rains": nobody is said to hope so.
bool is_lets(const Tree& tree, TokenIndex subject) {
  return in_word_list("'s ’s", lower_form(tree.token(subject))) &&
         lower_lemma(tree.token(subject - 1)) == "let";
}

bool is_relative_head(const Tree& tree, TokenIndex index) {
  return tree.has_relation(index, {"acl", "advcl"}) || tree.has_relation(index, {"ccomp", "csubj"});
}

// "the cause of which", "many of whom": the pronoun means a noun of another clause.
bool points_outside(const Tree& tree, const Constituent& part) {
  return std::any_of(part.words.begin(), part.words.end(), [&](TokenIndex word) {
    if (!in_word_list("which whom whose", lower_form(tree.token(word)))) return false;
    for (TokenIndex i = word; i >= 0 && i != part.head; i = tree.token(i).head) {
      if (is_relative_head(tree, i)) return false;
    }
    return true;
  });
}

// "something that we know the causes of": the preposition has lost its noun.
bool ends_in_preposition(const Tree& tree, const Constituent& part) {
  const TokenIndex last = last_of(part.words);
  const bool has_verb = std::any_of(part.words.begin(), part.words.end(),
                                    [&](TokenIndex i) { return tree.token(i).upos == Upos::VERB; });
  return tree.token(last).upos == Upos::ADP && part.words.size() > 1 && !has_verb;
}

// "That is why": the answer stands elsewhere.
bool is_open_adverb(const Tree& tree, const Constituent& part) {
  return part.words.size() == 1 && is_wh_word(tree.token(part.head));
}

// "how many people", "which side", "even what impact": a question.
bool asks(const Tree& tree, const Constituent& subject) {
  TokenIndex first = first_of(subject.words);
  if (tree.has_relation(first, {"advmod"}) && !is_wh_word(tree.token(first))) ++first;
  const bool has_clause = tree.child(first, {"acl"}) || tree.child(subject.head, {"acl"}) ||
                          tree.token(subject.head).upos == Upos::VERB;
  return first != subject.head && !has_clause && is_wh_word(tree.token(first));
}

// "unknown what town they come from": what is asked stands before the verb, which does not say it.
bool asks_before_verb(const Tree& tree, const Clause& clause) {
  if (clause.link != Link::complement && clause.link != Link::subject) return false;
  return std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) {
                       return part.role == Role::oblique && part.head < clause.verbs.front() &&
                              !part.words.empty() && asks(tree, part);
                     });
}

// "it isn't": nothing is left but the denial. "not all members" goes without it.
bool is_bare_denial(const Tree& tree, const Clause& clause, const Constituent& part) {
  const TokenIndex first = first_of(part.words);
  const auto& told = clause.denying_determiners;
  return in_word_list("n't not n’t", lower_form(tree.token(first))) &&
         std::find(told.begin(), told.end(), first) == told.end();
}

bool is_sound(const Tree& tree, const Clause& clause, const Constituent& part) {
  if (is_bare_denial(tree, clause, part)) return false;
  if (is_open_adverb(tree, part)) return false;
  // "called for the mayor to resign", where the tree hangs the mayor elsewhere.
  const bool has_gap = part.words.size() > 1 && part.words[1] != part.words[0] + 1;
  if (part.role == Role::infinitive) return !has_gap;
  if (part.role == Role::clause) return true;
  return !points_outside(tree, part) && !ends_in_preposition(tree, part);
}

// "any guest arriving late": not that any guest arrived late. "people seeking help" are some.
bool picks_out(const Tree& tree, const Clause& clause) {
  const bool is_modifier = clause.link == Link::relative || clause.link == Link::adnominal;
  if (!is_modifier || !clause.noun || is_aside(tree, clause.head)) return false;
  if (tree.child(clause.head, {"mark"})) return false;  // "no time to rest"
  const Token& noun = tree.token(*clause.noun);
  // "will close two mines, a move that unions condemn"
  if (noun.deprel == "appos" && lexicon::holds(lexicon::resumptive_nouns, lower_lemma(noun))) {
    return true;
  }
  const bool is_name = noun.upos == Upos::PRON || noun.upos == Upos::DET;
  if (is_name) return noun.xpos != "PRP";
  const auto determiners = tree.all_children(*clause.noun, {"det"});
  return std::any_of(determiners.begin(), determiners.end(), [&](TokenIndex i) {
    return lexicon::holds(lexicon::universal_determiners, lower_form(tree.token(i)));
  });
}

// "findings": any of them, for no word before it says which.
bool is_bare_plural(const Tree& tree, TokenIndex noun) {
  return tree.token(noun).xpos == "NNS" && !tree.child(noun, {"det", "nummod", "nmod:poss"});
}

bool is_only(const Tree& tree, TokenIndex noun) {
  const auto adverb = tree.child(noun, {"advmod"});
  return adverb && lower_form(tree.token(*adverb)) == "only";
}

// "a list of firms that pay bribes", but "a team of doctors who treat children"
bool is_kind_listed(const Tree& tree, TokenIndex noun) {
  return tree.has_relation(noun, {"nmod"}) && lower_preposition(tree, noun) == "of" &&
         lexicon::holds(lexicon::listing_nouns, lower_lemma(tree.token(tree.token(noun).head)));
}

// "Schools that receive aid must report it": those who do are meant.
bool is_bound(const Tree& tree, TokenIndex noun, const Clause& parent) {
  const auto modal = tree.child(parent.verbs.front(), {"aux"});
  return parent.subject && parent.subject->head == noun && modal &&
         in_word_list("must should", lower_form(tree.token(*modal)));
}

// "must make a deal that he likes": there is none yet.
bool is_yet_to_be(const Tree& tree, TokenIndex noun, const Clause& parent) {
  const auto determiner = tree.child(noun, {"det"});
  const bool is_any = determiner && in_word_list("a an", lower_form(tree.token(*determiner)));
  return is_any && parent.is_finite && tree.has_relation(noun, {"obj"}) &&
         std::any_of(parent.predicate.begin(), parent.predicate.end(), [&](TokenIndex i) {
           return in_word_list("must need should", lower_form(tree.token(i))) ||
                  (lower_lemma(tree.token(i)) == "have" && lower_form(tree.token(i + 1)) == "to");
         });
}

// "helps only the schools that receive aid", "rejects findings that have no conclusion", "will fine
// drivers who drink", "a list of firms that pay bribes": of which of all it is said, not what all
// of them do.
bool restricts(const Tree& tree, const Clause& clause, const Clause* parent) {
  if (clause.link != Link::relative || !clause.noun || is_aside(tree, clause.head)) return false;
  if (is_only(tree, *clause.noun)) return true;
  if (clause.tense != Tense::present) return false;
  if (parent != nullptr && is_yet_to_be(tree, *clause.noun, *parent)) return true;
  if (!is_bare_plural(tree, *clause.noun)) return false;
  if (is_kind_listed(tree, *clause.noun)) return true;
  if (parent != nullptr && is_bound(tree, *clause.noun, *parent)) return true;
  if (clause.is_denied || parent == nullptr) return clause.is_denied;
  const bool is_open = parent->is_possible || parent->tense == Tense::future;
  return (parent->is_finite && is_open) ||
         lexicon::holds(lexicon::prohibiting_verbs, lower_lemma(tree.token(parent->verbs.back())));
}

// "vehicles driven", "a way of thinking": a participle that only names its noun more closely.
bool is_bare_participle(const Tree& tree, const Clause& clause) {
  return clause.link == Link::adnominal && clause.complements.empty() && clause.verbs.size() == 1 &&
         !clause.is_finite && !has_infinitive_mark(tree, clause.head) &&
         !has_mark(tree, clause.head, "that");
}

// "asked what could be causing the fire": who causes it is asked, not told.
bool is_about_question(const Tree& tree, const Clause& clause) {
  return clause.link == Link::adverbial && clause.is_finite && clause.is_subject_borrowed &&
         std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) {
                       return part.head < clause.verbs.front() && part.words.size() == 1 &&
                              in_word_list("what which who", lower_form(tree.token(part.head)));
                     });
}

bool begins_large(const Token& token) {
  return !token.form.empty() && token.form.front() >= 'A' && token.form.front() <= 'Z';
}

// "the Society to Protect Birds opened": a verb that is part of a name is no deed; in a title all
// words have capitals.
bool is_in_name(const Tree& tree, const Clause& clause) {
  if (clause.link != Link::adnominal || !clause.noun) return false;
  const Token& noun = tree.token(*clause.noun);
  return begins_large(tree.token(clause.head)) && begins_large(noun) && noun.head >= 0 &&
         !begins_large(tree.token(noun.head)) && has_infinitive_mark(tree, clause.head);
}

// "Where does she live?", "What did they see?": asked, not told.
bool is_wh_question(const Tree& tree, const Clause& clause) {
  const TokenIndex verb = clause.verbs.front();
  const auto auxiliary = tree.child(verb, {"aux", "cop"});
  const auto subject = tree.child(verb, {"nsubj"});
  if (!auxiliary || !subject || *auxiliary > *subject) return false;
  const auto asked = tree.all_children(verb, {"advmod", "obj", "obl", "nsubj", "ccomp"});
  return std::any_of(asked.begin(), asked.end(), [&](TokenIndex i) {
    return i < *auxiliary && is_wh_word(tree.token(tree.leftmost(i)));
  });
}

// "given the way they play": how, not that they do.
bool is_about_way(const Tree& tree, const Clause& clause) {
  return clause.link == Link::relative && clause.noun && clause.subject &&
         lower_lemma(tree.token(*clause.noun)) == "way" && clause.subject->head != *clause.noun &&
         std::none_of(clause.complements.begin(), clause.complements.end(),
                      [&](const Constituent& part) {
                        return part.role != Role::adverb && part.head != *clause.noun;
                      });
}

// "the best deal that we have ever seen": of all those seen, which.
bool is_range_of_superlative(const Tree& tree, const Clause& clause) {
  if (clause.link != Link::relative || !clause.noun) return false;
  const auto adjectives = tree.all_children(*clause.noun, {"amod"});
  const bool is_superlative = std::any_of(adjectives.begin(), adjectives.end(), [&](TokenIndex i) {
    return has_feature(tree.token(i), "Degree=Sup");
  });
  return is_superlative &&
         std::any_of(clause.predicate.begin(), clause.predicate.end(),
                     [&](TokenIndex i) { return lower_form(tree.token(i)) == "ever"; });
}

// "has someone to talk to": whoever is talked to does not talk.
bool is_stranded(const Tree& tree, const Clause& clause) {
  return clause.link == Link::adnominal && has_infinitive_mark(tree, clause.head) &&
         std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) {
                       return part.words.size() == 1 && part.marker.empty() &&
                              tree.token(part.head).upos == Upos::ADP;
                     });
}

// "than they do", "those who can", "but it isn't": the verb is left to be understood.
bool is_elliptic(const Tree& tree, const Clause& clause) {
  const TokenIndex verb = clause.verbs.back();
  const std::string lemma = lower_lemma(tree.token(verb));
  if (lemma == "do" && has_mark(tree, clause.head, "as than")) return true;
  if (in_word_list("like want wish", lemma) && clause.complements.empty()) return true;
  if (tree.token(verb).xpos == "MD") return true;  // "as it should for the price"
  const bool is_auxiliary = tree.token(verb).upos == Upos::AUX || lemma == "do";
  return is_auxiliary && std::all_of(clause.complements.begin(), clause.complements.end(),
                                     [](const Constituent& part) {
                                       return part.role == Role::adverb ||
                                              part.role == Role::adverbial_clause;
                                     });
}

// "when it comes to cars": as to them.
bool is_when_it_comes(const Tree& tree, const Clause& clause) {
  const auto adverb = tree.child(clause.head, {"advmod", "mark"});
  return clause.link == Link::adverbial && adverb && lower_form(tree.token(*adverb)) == "when" &&
         clause.subject && lower_form(tree.token(clause.subject->head)) == "it" &&
         lower_form(tree.token(clause.verbs.back())) == "comes";
}

// "That said, prices rose": no more than "however".
bool is_that_said(const Tree& tree, const Clause& clause) {
  return clause.link == Link::adverbial && !clause.is_finite && clause.subject &&
         lower_form(tree.token(clause.subject->head)) == "that" &&
         lower_form(tree.token(clause.verbs.back())) == "said";
}

// "means like painting": an example, which nobody is said to do. "later than Lee had been": how
// late, not what Lee was.
bool is_comparison(const Tree& tree, const Clause& clause) {
  const bool is_measure = has_mark(tree, clause.head, "than") && clause.is_finite &&
                          tree.token(clause.verbs.back()).upos != Upos::VERB;
  if (is_measure) return true;
  return clause.link == Link::adverbial && clause.is_subject_borrowed && !clause.is_finite &&
         has_mark(tree, clause.head, "like than");
}

// "Asked about the vote, Lee said": Lee did not ask.
bool is_asked(const Tree& tree, const Clause& clause) {
  return clause.link == Link::adverbial && clause.is_subject_borrowed && !clause.is_passive &&
         lower_form(tree.token(clause.verbs.front())) == "asked" &&
         !tree.child(clause.head, {"mark"});
}

// "based on its size", "following the vote", "bail pending an appeal": a preposition by now, which
// nobody does. "cases pending in court" are.
bool is_prepositional(const Tree& tree, const Clause& clause) {
  if (clause.is_finite) return false;
  const std::string form = lower_form(tree.token(clause.verbs.front()));
  if (form == "pending" && tree.child(clause.head, {"obj"})) return true;
  return clause.link == Link::adverbial && clause.is_subject_borrowed &&
         lexicon::holds(lexicon::participial_prepositions, form);
}

bool leads_to_end(const Tree& tree, TokenIndex head) {
  const auto ends = tree.all_children(head, {"advcl"});
  return std::any_of(ends.begin(), ends.end(),
                     [&](TokenIndex i) { return has_mark(tree, i, "to"); });
}

// "moves from being a port to being a suburb": halves of one change.
bool is_half_of_change(const Tree& tree, const Clause& clause) {
  return clause.link == Link::adverbial && has_mark(tree, clause.head, "from to") &&
         tree.child(clause.head, {"cop"}) && tree.token(clause.head).head >= 0 &&
         (has_mark(tree, tree.token(clause.head).head, "from") || leads_to_end(tree, clause.head));
}

// "Critics dubbed the plan:" with the name in another clause.
bool lacks_name(const Tree& tree, const Clause& clause) {
  if (!in_word_list("christen dub nickname", lower_lemma(tree.token(clause.verbs.back())))) {
    return false;
  }
  const auto names = std::count_if(
      clause.complements.begin(), clause.complements.end(), [](const Constituent& part) {
        return part.role == Role::object || part.role == Role::complement;
      });
  return names < (clause.is_passive ? 1 : 2);
}

}  // namespace

bool stands_alone(const Tree& tree, std::span<const Clause> clauses, std::size_t index) {
  const Clause& clause = clauses[index];
  if (!clause.subject || clause.subject->words.empty()) return false;
  if (clause.subject->words.size() == 1) {
    const TokenIndex only = clause.subject->words.front();
    // "its reviewing the plan": a gerund with its owner, read as a clause.
    if (is_open_pronoun(tree, only) || tree.token(only).xpos == "PRP$") return false;
    if (is_lets(tree, only)) return false;
  }
  if (!is_sound(tree, clause, *clause.subject) || asks(tree, *clause.subject)) return false;
  const Frame frame = frame_of(tree, clause);
  if (frame.object && !is_sound(tree, clause, *frame.object)) return false;
  if (frame.object && frame.object->role == Role::object && asks(tree, *frame.object)) return false;
  return !is_about_nobody(tree, clause) && !picks_out(tree, clause) &&
         !restricts(tree, clause, clause.parent ? &clauses[*clause.parent] : nullptr) &&
         !is_bare_participle(tree, clause) && !is_elliptic(tree, clause) &&
         !lacks_name(tree, clause) && !is_in_name(tree, clause) &&
         !is_half_of_change(tree, clause) && !is_prepositional(tree, clause) &&
         !is_comparison(tree, clause) && !is_about_question(tree, clause) &&
         !is_that_said(tree, clause) && !is_when_it_comes(tree, clause) &&
         !is_about_way(tree, clause) && !is_range_of_superlative(tree, clause) &&
         !is_wh_question(tree, clause) && !is_stranded(tree, clause) &&
         !is_in_quoted_title(tree, clause.verbs.back()) && !is_asked(tree, clause) &&
         !asks_before_verb(tree, clause) && !names_source_with_as(tree, clause.head);
}

}  // namespace quern
