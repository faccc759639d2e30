#include "ingest/language/clause/constituents.h"

#include <algorithm>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/complex_prepositions.h"
#include "lexicon/connective_phrases.h"
#include "lexicon/content_nouns.h"
#include "lexicon/ditransitive_verbs.h"
#include "lexicon/time_nouns.h"

namespace quern {
namespace {

std::optional<Role> role_of(const Tree& tree, TokenIndex index) {
  if (tree.has_relation(index, {"obj"})) return Role::object;
  if (tree.has_relation(index, {"iobj"})) {
    // "asked the board to resign": without a second object it is the only one.
    const bool is_second = tree.child(tree.token(index).head, {"obj", "ccomp"}).has_value();
    return is_second ? Role::indirect_object : Role::object;
  }
  if (tree.has_relation(index, {"obl:agent"})) return Role::agent;
  if (tree.has_relation(index, {"obl"})) return Role::oblique;
  if (tree.has_relation(index, {"ccomp"})) return Role::clause;
  if (tree.has_relation(index, {"advcl"})) return Role::adverbial_clause;
  if (tree.has_relation(index, {"advmod"})) return Role::adverb;
  if (tree.has_relation(index, {"xcomp"})) {
    return tree.token(index).upos == Upos::VERB ? Role::infinitive : Role::complement;
  }
  return std::nullopt;
}

// "because of", "such as": the preposition with the words fixed to it.
std::vector<TokenIndex> marker_words(const Tree& tree, TokenIndex head) {
  std::vector<TokenIndex> words;
  for (const TokenIndex i : tree.all_children(head, {"case"})) {
    const bool is_possessive_ending = tree.token(i).xpos == "POS";
    if (i > head || is_possessive_ending) continue;
    for (const TokenIndex word : tree.subtree(i))
      if (tree.token(word).upos != Upos::PUNCT) words.push_back(word);  // `as "a war"`
  }
  for (const TokenIndex i : tree.children(head)) {
    if (!measures_preposition(tree, i)) continue;
    for (const TokenIndex word : tree.subtree(i))
      words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

bool is_clausal(Role role) {
  return role == Role::clause || role == Role::adverbial_clause || role == Role::infinitive;
}

// "particularly silent": adverbs of degree stand right before their adjective, "enough" behind it.
std::vector<TokenIndex> with_degree_adverbs(const Tree& tree,
                                            TokenIndex head,
                                            std::vector<TokenIndex> words) {
  const auto adverbs = tree.all_children(head, {"advmod"});
  for (auto i = adverbs.rbegin(); i != adverbs.rend(); ++i) {
    const auto phrase = tree.subtree(*i);
    if (phrase.back() + 1 != words.front() || is_negation(tree, *i)) continue;
    words.insert(words.begin(), phrase.begin(), phrase.end());
  }
  const TokenIndex next = words.back() + 1;
  const bool is_enough = std::find(adverbs.begin(), adverbs.end(), next) != adverbs.end() &&
                         lower_form(tree.token(next)) == "enough";
  if (is_enough) words.push_back(next);
  return words;
}

// "is a matter between two nations": the predicate noun itself is the complement.
std::optional<Constituent> copular_complement(const Tree& tree, TokenIndex verb) {
  if (!is_nominal(tree, verb)) return std::nullopt;
  Constituent part = read_constituent(tree, verb, Role::complement);
  if (part.words.empty() || tree.token(verb).upos != Upos::ADJ) return part;
  part.words = with_degree_adverbs(tree, verb, std::move(part.words));
  return part;
}

bool is_mentioned(const std::vector<TokenIndex>& words, TokenIndex index) {
  return std::find(words.begin(), words.end(), index) != words.end();
}

// "ties in East Asia, where Peru rules": the place, not the ties.
std::optional<Constituent> place_before(const Tree& tree,
                                        const Clause& clause,
                                        TokenIndex pronoun) {
  if (lower_form(tree.token(pronoun)) != "where") return std::nullopt;
  if (tree.token(*clause.noun).entity == "place") return std::nullopt;
  for (const TokenIndex i : tree.all_children(*clause.noun, {"nmod"})) {
    const bool is_place = i > *clause.noun && i < pronoun && tree.token(i).name.ends_with("LOC");
    if (is_place) return read_constituent(tree, i, Role::oblique);
  }
  return std::nullopt;
}

// "cases in which the court ruled": the noun stands for the pronoun, the preposition stays.
void resolve_relative_pronouns(const Tree& tree, Clause& clause) {
  for (Constituent& part : clause.complements) {
    if (is_clausal(part.role)) continue;
    const bool is_pronoun = is_relative_pronoun(tree, part.head);
    if (!is_pronoun) continue;
    if (auto place = place_before(tree, clause, part.head)) {
      part = *std::move(place);
      continue;
    }
    const Constituent noun =
        noun_as(tree, clause, part.role == Role::adverb ? Role::oblique : part.role);
    part.role = noun.role;
    part.head = noun.head;
    part.words = noun.words;
  }
}

bool has_role(const Clause& clause, Role role) {
  return std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) { return part.role == role; });
}

bool stands_for_noun(const Clause& clause, TokenIndex noun) {
  return (clause.subject && clause.subject->head == noun) ||
         std::any_of(clause.complements.begin(), clause.complements.end(),
                     [&](const Constituent& part) { return part.head == noun; });
}

// "the act China faces": nothing in the clause stands for the noun, so it is the object. `outer` is
// the relative clause; the other one itself, or what it reports.
void add_gap_object(const Tree& tree, const Clause& outer, Clause& clause) {
  const bool has_pronoun = stands_for_noun(clause, *outer.noun);
  const bool is_verbal = tree.token(clause.verbs.back()).upos == Upos::VERB;
  if (has_pronoun || !is_verbal) return;
  // "the creams that they were given": of two objects one is left in the passive.
  const std::string verb = lower_lemma(tree.token(clause.verbs.back()));
  const bool has_second = lexicon::holds(lexicon::ditransitive_verbs, verb);
  if (clause.is_passive && !has_second) return;
  if (has_role(clause, Role::object) || has_role(clause, Role::clause)) return;
  // "the way it looked", "the reason they left", "the day they left", but "the day they spent"
  const std::string noun = lower_lemma(tree.token(*outer.noun));
  const bool is_manner =
      in_word_list("reason way", noun) ||
      (lexicon::holds(lexicon::time_nouns, noun) && !in_word_list("lose spend waste", verb));
  clause.complements.insert(clause.complements.begin(),
                            noun_as(tree, outer, is_manner ? Role::oblique : Role::object));
}

// "houses the army said were empty", "houses that the army said were empty": what is said has the
// noun for its subject.
void add_gap_in_content(const Tree& tree, Clause& clause) {
  for (Constituent& part : clause.complements) {
    if (part.role != Role::clause || !is_subject_gap(tree, clause, part.head)) continue;
    std::erase_if(part.words, [&](TokenIndex i) { return is_outer_pronoun(tree, clause, i); });
    const Constituent noun = noun_as(tree, clause, Role::subject);
    part.words.insert(part.words.begin(), noun.words.begin(), noun.words.end());
  }
}

// "of course", "at all", whichever word the tree has for the head
bool is_connective_phrase(const Tree& tree, const Constituent& part) {
  if (part.role != Role::oblique && part.role != Role::adverb) return false;
  std::string text;
  for (const auto* words : {&part.marker, &part.words}) {
    for (const TokenIndex i : *words)
      text += (text.empty() ? "" : " ") + lower_form(tree.token(i));
  }
  return lexicon::holds(lexicon::connective_phrases, text);
}

// The clause that says what the fears are goes with them: "raised fears in Oslo that ...".
void attach_content(const Tree& tree, TokenIndex verb, std::vector<Constituent>& parts) {
  const auto noun = content_object(tree, verb);
  if (!noun) return;
  const auto of_role = [&](Role role) {
    return std::find_if(parts.begin(), parts.end(),
                        [&](const Constituent& part) { return part.role == role; });
  };
  const auto object = of_role(Role::object);
  const auto content = of_role(Role::clause);
  if (object == parts.end() || content == parts.end()) return;
  object->words.insert(object->words.end(), content->words.begin(), content->words.end());
  parts.erase(content);
}

}  // namespace

std::optional<TokenIndex> content_object(const Tree& tree, TokenIndex verb) {
  const auto noun = tree.child(verb, {"obj"});
  const auto clause = tree.child(verb, {"ccomp"});
  if (!noun || !clause || *clause < *noun || !tree.child(*clause, {"mark"})) return std::nullopt;
  const bool is_content = lexicon::holds(lexicon::content_nouns, lower_lemma(tree.token(*noun)));
  return is_content ? noun : std::nullopt;
}

// "in response to the attack": the words before "the attack" are one preposition.
Constituent with_complex_preposition(const Tree& tree, Constituent part) {
  const auto below = tree.child(part.head, {"nmod"});
  if (part.marker.empty() || !below || *below < part.head) return part;
  const auto preposition = tree.child(*below, {"case"});
  if (!preposition || *preposition < part.head) return part;
  std::string text;
  std::vector<TokenIndex> words;
  for (TokenIndex i = part.marker.front(); i <= *preposition; ++i) {
    text += (text.empty() ? "" : " ") + lower_form(tree.token(i));
    words.push_back(i);
  }
  if (!lexicon::holds(lexicon::complex_prepositions, text)) return part;
  Constituent inner = read_constituent(tree, *below, part.role);
  inner.marker = words;
  return inner;
}

Constituent read_constituent(const Tree& tree, TokenIndex head, Role role) {
  Constituent part;
  part.role = role;
  part.head = head;
  if (is_clausal(role)) {
    // "that" and "to" stay with the clause: they are how a reader knows it from a noun phrase.
    part.words = clause_words(tree, head);
    return part;
  }
  part.marker = marker_words(tree, head);
  part.words = without(phrase_words(tree, head, true), part.marker);
  return with_complex_preposition(tree, std::move(part));
}

// "mines and farms that Acme sold": what follows the last conjunct and hangs on the first is said
// of all.
bool modifies_all_conjuncts(const Tree& tree, const Clause& clause) {
  const auto heads = conjuncts(tree, *clause.noun);
  return heads.size() > 1 && tree.leftmost(clause.head) > heads.back();
}

Constituent noun_as(const Tree& tree, const Clause& clause, Role role) {
  Constituent part;
  part.role = role;
  part.head = *clause.noun;
  part.words = without(phrase_words(tree, *clause.noun, modifies_all_conjuncts(tree, clause)),
                       tree.subtree(clause.head));
  part.words = trim_punctuation(tree, part.words);
  return part;
}

bool is_relative_pronoun(const Tree& tree, TokenIndex index) {
  const Token& token = tree.token(index);
  if (has_feature(token, "PronType=Rel") || token.xpos == "WDT") return true;
  return token.xpos == "WP" && has_feature(token, "PronType=Int") == false;
}

bool is_passive(const Tree& tree, const Clause& clause) {
  const TokenIndex verb = clause.verbs.back();
  if (tree.child(verb, {"aux:pass", "nsubj:pass", "obl:agent"})) return true;
  if (tree.token(verb).xpos != "VBN") return false;
  if (clause.link == Link::adnominal) return true;  // "the pact signed in June"
  const bool shares_passive =
      clause.link == Link::coordinate &&
      std::any_of(clause.predicate.begin(), clause.predicate.end(),
                  [&](TokenIndex i) { return tree.has_relation(i, {"aux:pass"}); });
  return shares_passive;
}

std::vector<Constituent> complements_of(const Tree& tree,
                                        const Clause& clause,
                                        const std::vector<TokenIndex>& own) {
  std::vector<Constituent> parts;
  for (const TokenIndex verb : own) {
    if (auto complement = copular_complement(tree, verb); complement && verb == own.back()) {
      parts.push_back(*std::move(complement));
    }
    const auto expletive = tree.child(verb, {"expl"});
    for (const TokenIndex i : tree.children(verb)) {
      const bool is_taken = is_mentioned(clause.verbs, i) || is_mentioned(clause.predicate, i) ||
                            is_mentioned(clause.negations, i) || measures_mark(tree, i) ||
                            (!parts.empty() && is_mentioned(parts.front().words, i));
      if (is_taken) continue;
      if (const auto role = role_of(tree, i)) {
        parts.push_back(read_constituent(tree, i, *role));
      } else if (expletive && i > verb && tree.has_relation(i, {"nsubj"})) {
        parts.push_back(read_constituent(tree, i, Role::object));  // "there is a way"
      } else if (expletive && tree.has_relation(i, {"csubj"})) {
        parts.push_back(read_constituent(tree, i, Role::clause));  // "it is clear that ..."
      }
    }
  }
  std::erase_if(parts, [&](const Constituent& part) {
    return part.words.empty() || is_connective_phrase(tree, part);
  });
  std::stable_sort(parts.begin(), parts.end(), [](const Constituent& a, const Constituent& b) {
    return a.words.front() < b.words.front();
  });
  attach_content(tree, own.back(), parts);
  return parts;
}

bool is_outer_pronoun(const Tree& tree, const Clause& outer, TokenIndex word) {
  return word < outer.verbs.front() && in_word_list("that which who", lower_form(tree.token(word)));
}

bool is_subject_gap(const Tree& tree, const Clause& outer, TokenIndex head) {
  const auto is_finite = [&](TokenIndex i) { return has_feature(tree.token(i), "VerbForm=Fin"); };
  const auto auxiliaries = tree.all_children(head, {"aux", "cop"});
  if (!is_finite(head) && std::ranges::none_of(auxiliaries, is_finite)) return false;
  return std::ranges::all_of(tree.all_children(head, {"nsubj", "csubj", "expl", "mark"}),
                             [&](TokenIndex i) { return is_outer_pronoun(tree, outer, i); });
}

void fill_reported_gap(const Tree& tree, const Clause& outer, Clause& clause) {
  if (!stands_for_noun(outer, *outer.noun)) add_gap_object(tree, outer, clause);
}

void fill_shared_gap(const Tree& tree, const Clause& outer, Clause& clause) {
  const bool is_shared =
      std::any_of(outer.complements.begin(), outer.complements.end(), [&](const Constituent& part) {
        return part.role == Role::object && part.head == *outer.noun;
      });
  if (is_shared) add_gap_object(tree, outer, clause);
}

void fill_relative_gap(const Tree& tree, Clause& clause) {
  resolve_relative_pronouns(tree, clause);
  add_gap_object(tree, clause, clause);
  add_gap_in_content(tree, clause);
  // The noun's phrase is empty where all its words hang on the clause, as in a misread tree.
  std::erase_if(clause.complements, [](const Constituent& part) { return part.words.empty(); });
}

}  // namespace quern
