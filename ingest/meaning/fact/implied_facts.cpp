#include "ingest/meaning/fact/implied_facts.h"

#include <algorithm>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/clause_facts.h"
#include "ingest/meaning/fact/confidence.h"
#include "ingest/meaning/fact/draft.h"
#include "ingest/meaning/fact/event_nouns.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "ingest/meaning/fact/titles.h"
#include "ingest/meaning/fact/words.h"
#include "lexicon/denying_nouns.h"
#include "lexicon/event_nouns.h"
#include "lexicon/regarding_verbs.h"
#include "lexicon/resumptive_nouns.h"
#include "lexicon/time_nouns.h"

namespace quern {
namespace {

// How much surer the spokesperson's own fact is than that of whoever is spoken for.
constexpr double kSpokespersonDiscount = 0.9;

// The owner without the possessive ending, wherever the tree hangs that.
std::vector<TokenIndex> owner_words(const Tree& tree, TokenIndex owner) {
  auto words = phrase_words(tree, owner, true);
  while (!words.empty() && tree.token(words.back()).xpos == "POS")
    words.pop_back();
  return words;
}

// "Chile's longest bridge", "Chile's first bridge": Chile has it, but that would not say which.
bool is_ranked(const Tree& tree, TokenIndex noun) {
  const auto adjectives = tree.all_children(noun, {"amod"});
  return std::any_of(adjectives.begin(), adjectives.end(), [&](TokenIndex i) {
    const auto degree = tree.child(i, {"advmod"});
    return has_feature(tree.token(i), "Degree=Sup") || has_feature(tree.token(i), "NumType=Ord") ||
           (degree && lower_form(tree.token(*degree)) == "most");
  });
}

// "the People's Army": one name, in which nobody owns anything.
bool is_inside_name(const Tree& tree, TokenIndex owner, TokenIndex noun) {
  if (in_word_list("children men people veteran women worker", lower_lemma(tree.token(owner)))) {
    return true;
  }
  return is_within_name(tree, owner, noun);
}

// "Chile's attempt to win", "Chile's defeat": that somebody does or suffers something is not a
// thing that they have. Nor are people had: "Chile's Ana Ruiz".
bool is_had(const Tree& tree, TokenIndex noun) {
  const Token& token = tree.token(noun);
  if (token.upos == Upos::PROPN && token.name.ends_with("PER")) return false;
  const std::string lemma = lower_lemma(token);
  return !has_event(tree, noun) && !lexicon::holds(lexicon::denying_nouns, lemma) &&
         !lexicon::holds(lexicon::event_nouns, lemma);
}

// "China's relations with Europe": China has relations with Europe. Not of pronouns, which name
// nobody, nor of times ("last year's deal").
void add_possessive(const Tree& tree,
                    std::string_view text,
                    TokenIndex owner,
                    std::vector<Fact>& facts) {
  const TokenIndex noun = tree.token(owner).head;
  const bool names_somebody = tree.token(owner).upos == Upos::PROPN;
  if (!names_somebody || noun < 0) return;
  if (lexicon::holds(lexicon::time_nouns, lower_lemma(tree.token(owner)))) return;
  if (!is_had(tree, noun) || is_ranked(tree, noun) || is_inside_name(tree, owner, noun)) return;
  const auto object = without(phrase_words(tree, noun, false), tree.subtree(owner));
  if (object.empty()) return;
  facts.push_back(
      implied_fact(tree, text, owner_words(tree, owner), "has", "have", object, "possessive"));
}

bool is_plural(const Tree& tree, TokenIndex noun) {
  return tree.token(noun).xpos == "NNS" || tree.token(noun).xpos == "NNPS";
}

// The mark between an apposition and its noun, wherever the tree hangs it.
std::string separator_before(const Tree& tree, TokenIndex other) {
  const TokenIndex first = tree.leftmost(other);
  return tree.token(tree.token(first).upos == Upos::PUNCT ? first : first - 1).form;
}

// "Lyon, France"
bool is_larger_place(const Tree& tree, TokenIndex other) {
  const TokenIndex noun = tree.token(other).head;
  return tree.has_relation(other, {"appos", "nmod:unmarked"}) && noun >= 0 && noun < other &&
         tree.token(noun).name.ends_with("LOC") && tree.token(other).name.ends_with("LOC") &&
         separator_before(tree, other) == ",";
}

// "the fair in Lyon, France": Lyon is in France.
void add_place(const Tree& tree,
               std::string_view text,
               TokenIndex other,
               std::vector<Fact>& facts) {
  if (!is_larger_place(tree, other)) return;
  const auto subject =
      without(phrase_words(tree, tree.token(other).head, false), tree.subtree(other));
  facts.push_back(implied_fact(tree, text, trim_punctuation(tree, subject), "is in", "be in",
                               phrase_words(tree, other, false), "place"));
}

// "the Bank of Peru (BOP)", but not "Lyon (XYZ)": capitals in brackets have to come from the name.
bool can_abbreviate(const Tree& tree, TokenIndex other, TokenIndex noun) {
  const std::string& capitals = tree.token(other).form;
  const bool is_capitals =
      std::none_of(capitals.begin(), capitals.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_capitals) return true;
  std::string name;
  for (const TokenIndex i : phrase_words(tree, noun, true))
    name += lower_form(tree.token(i));
  std::size_t at = 0;
  for (const char letter : lower_form(tree.token(other))) {
    at = name.find(letter, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return true;
}

// "will close two mines, a move that unions condemn": the closing is that move, not the mines.
bool takes_up_clause(const Tree& tree, TokenIndex other) {
  return lexicon::holds(lexicon::resumptive_nouns, lower_lemma(tree.token(other))) &&
         !tree.child(other, {"nmod:poss"});
}

bool is_distance(const Tree& tree, TokenIndex other) {
  return tree.child(other, {"nummod"}) &&
         in_word_list("block foot kilometer kilometre km meter metre mi mile yard",
                      lower_lemma(tree.token(other)));
}

// "Ramadi, 50 km west of Baghdad": how far from where, whatever the tree hangs that on.
std::vector<TokenIndex> distance_words(const Tree& tree, TokenIndex unit) {
  const TokenIndex first = tree.leftmost(unit);
  TokenIndex at = unit + 1;
  while (at + 2 < tree.size() && at < unit + 4 && lower_form(tree.token(at)) != "of" &&
         lower_form(tree.token(at)) != "from")
    ++at;
  if (at + 1 >= tree.size() || !tree.has_relation(at, {"case"})) return {};
  const TokenIndex place = tree.token(at).head;
  if (place < at || tree.token(place).upos == Upos::NUM) return {};
  const auto whence = phrase_words(tree, place, false);
  if (whence.empty()) return {};
  std::vector<TokenIndex> words;
  for (TokenIndex i = first; i <= whence.back(); ++i)
    words.push_back(i);
  return trim_punctuation(tree, words);
}

void add_distance(const Tree& tree,
                  std::string_view text,
                  TokenIndex unit,
                  std::vector<Fact>& facts) {
  if (is_distance(tree, tree.token(unit).head)) return;  // "30 kilometers (19 miles)"
  const auto object = distance_words(tree, unit);
  const auto subject = without(phrase_words(tree, tree.token(unit).head, false), object);
  if (object.empty() || subject.empty()) return;
  facts.push_back(
      implied_fact(tree, text, trim_punctuation(tree, subject), "is", "be", object, "place"));
}

// "Kim, the country's leader, ...": Kim is the country's leader.
void add_apposition(const Tree& tree,
                    std::string_view text,
                    TokenIndex other,
                    std::vector<Fact>& facts) {
  const TokenIndex first = tree.token(other).head;
  if (first < 0 || other < first || !is_aside(tree, other)) return;
  // "Smith and Lee, a lawyer, ...": of several conjuncts the last is meant.
  const auto heads = conjuncts(tree, first);
  const TokenIndex noun = heads.back() < other ? heads.back() : first;
  if (tree.token(other).upos != Upos::NOUN && tree.token(other).upos != Upos::PROPN) return;
  if (separator_before(tree, other) == ":") return;  // "Alien: Romulus", a title
  // "the Union of Bakers and Brewers (UBB)": not of the last alone.
  if (heads.size() > 1 && separator_before(tree, other) == "(") return;
  const bool is_number = in_word_list("chapter part volume", lower_lemma(tree.token(other)));
  if (is_number && !tree.child(other, {"nmod"})) return;  // "The Crown, part II"
  if (separator_before(tree, other) == "(" && !can_abbreviate(tree, other, noun)) return;
  if (tree.child(other, {"case"})) return;  // "FIT (for Inventors and Thinkers)"
  if (is_larger_place(tree, other) || takes_up_clause(tree, other)) return;
  if (is_distance(tree, other)) return add_distance(tree, text, other, facts);
  const auto subject = phrase_words(tree, noun, false);
  const auto object = phrase_words(tree, other, false);
  if (subject.empty() || object.empty()) return;
  facts.push_back(implied_fact(tree, text, subject, is_plural(tree, noun) ? "are" : "is", "be",
                               object, "apposition"));
}

// "the pact between Russia and North Korea": the pact is between them.
void add_relation(const Tree& tree,
                  std::string_view text,
                  TokenIndex below,
                  std::vector<Fact>& facts) {
  const TokenIndex noun = tree.token(below).head;
  if (noun < 0 || lower_preposition(tree, below) != "between") return;
  if (tree.token(noun).upos != Upos::NOUN || tree.child(noun, {"cop"})) return;
  if (!tree.child(below, {"conj"})) return;  // "traffic between halls" names nobody
  const auto subject = without(phrase_words(tree, noun, false), tree.subtree(below));
  const auto object = phrase_words(tree, below, true);
  facts.push_back(implied_fact(tree, text, trim_punctuation(tree, subject),
                               is_plural(tree, noun) ? "are between" : "is between", "be between",
                               object, "relation"));
}

// "including", "such as"; "like" compares as often as it gives examples
bool opens_examples(const Tree& tree, TokenIndex below) {
  const auto preposition = tree.child(below, {"case"});
  if (!preposition) return false;
  const std::string form = lower_form(tree.token(*preposition));
  return form == "including" || (form == "such" && tree.child(*preposition, {"fixed"}).has_value());
}

// "metals such as tin and zinc": the metals include tin (Hearst 1992).
void add_examples(const Tree& tree,
                  std::string_view text,
                  TokenIndex below,
                  std::vector<Fact>& facts) {
  const TokenIndex noun = tree.token(below).head;
  if (noun < 0 || noun > below || !opens_examples(tree, below)) return;
  const auto subject = without(core_words(tree, noun), tree.subtree(below));
  for (const TokenIndex head : conjuncts(tree, below)) {
    facts.push_back(implied_fact(tree, text, trim_punctuation(tree, subject),
                                 is_plural(tree, noun) ? "include" : "includes", "include",
                                 phrase_words(tree, head, false), "example"));
  }
}

bool is_as_phrase(const Tree& tree, const Constituent& part) {
  return part.role == Role::oblique && part.marker.size() == 1 &&
         lower_form(tree.token(part.marker.front())) == "as";
}

// "China, as the world's second-largest economy, could ...": China is that economy.
void add_role(const Tree& tree,
              std::string_view text,
              const Clause& clause,
              std::vector<Fact>& facts) {
  if (!clause.subject || clause.is_subject_borrowed) return;
  for (const Constituent& part : clause.complements) {
    if (!is_as_phrase(tree, part)) continue;
    const TokenIndex comma = part.marker.front() - 1;
    const bool follows_subject =
        comma == clause.subject->words.back() + 1 && tree.token(comma).form == ",";
    if (!follows_subject) continue;
    facts.push_back(
        implied_fact(tree, text, clause.subject->words, "is", "be", part.words, "role"));
  }
}

const Constituent* find_part(const Clause& clause, Role role) {
  const auto part = std::find_if(clause.complements.begin(), clause.complements.end(),
                                 [&](const Constituent& each) { return each.role == role; });
  return part == clause.complements.end() ? nullptr : &*part;
}

// What somebody is held to be: "as a bribe", or a bare noun or adjective after the object.
const Constituent* regarded_as(const Tree& tree, const Clause& clause) {
  const auto as_phrase =
      std::find_if(clause.complements.begin(), clause.complements.end(),
                   [&](const Constituent& part) { return is_as_phrase(tree, part); });
  return as_phrase == clause.complements.end() ? find_part(clause, Role::complement) : &*as_phrase;
}

// "Critics see the gift as a bribe", "Critics call the gift a bribe": it is one, say the critics.
void add_regard(const Tree& tree,
                std::string_view text,
                std::span<const Clause> clauses,
                std::size_t index,
                std::vector<Fact>& facts) {
  const Clause& clause = clauses[index];
  const bool is_regard =
      lexicon::holds(lexicon::regarding_verbs, lower_lemma(tree.token(clause.verbs.back())));
  const Constituent* const object = find_part(clause, Role::object);
  const Constituent* const what = regarded_as(tree, clause);
  if (object != nullptr && in_word_list("me us", lower_form(tree.token(object->head))))
    return;  // "me is"
  if (!is_regard || clause.is_passive || !clause.subject || object == nullptr || what == nullptr) {
    return;
  }
  Fact fact = implied_fact(tree, text, object->words, is_plural(tree, object->head) ? "are" : "is",
                           "be", what->words, "regard");
  const Fact draft = draft_of(tree, text, clauses, index);
  fact.polarity = draft.polarity;
  fact.modality = draft.modality;
  fact.attribution = phrase_of(tree, text, clause.subject->words).text;
  fact.attribution_predicate = lemma_form(tree, clause, clause.predicate);
  facts.push_back(std::move(fact));
}

bool speaks_for_others(const Token& token) {
  const std::string lemma = lower_lemma(token);
  return lemma == "spokesperson" || lemma == "spokesman" || lemma == "spokeswoman";
}

// "China's Foreign Ministry spokesperson declined": China declined.
void add_spoken_for(const Tree& tree,
                    std::string_view text,
                    std::span<const Clause> clauses,
                    std::size_t index,
                    const ExtractOptions& options,
                    std::vector<Fact>& facts) {
  const Clause& clause = clauses[index];
  if (!clause.subject || !speaks_for_others(tree.token(clause.subject->head))) return;
  const auto owner = tree.child(clause.subject->head, {"nmod:poss"});
  if (!owner || tree.token(*owner).upos != Upos::PROPN) return;
  for (Fact& fact : facts_of_clause(tree, text, clauses, index, options)) {
    fact.subject = phrase_of(tree, text, owner_words(tree, *owner));
    fact.derived_by = "spokesperson";
    fact.confidence = kSpokespersonDiscount * confidence_of(tree, clause, fact, options.detail);
    facts.push_back(std::move(fact));
  }
}

}  // namespace

std::vector<Fact> implied_facts(const Tree& tree,
                                std::string_view text,
                                std::span<const Clause> clauses,
                                const ExtractOptions& options) {
  std::vector<Fact> facts;
  if (options.detail == Detail::minimal) return facts;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (tree.has_relation(i, {"nmod:poss"})) add_possessive(tree, text, i, facts);
    if (tree.has_relation(i, {"appos"})) add_apposition(tree, text, i, facts);
    add_place(tree, text, i, facts);
    if (tree.has_relation(i, {"nmod"})) {
      add_relation(tree, text, i, facts);
      add_examples(tree, text, i, facts);
    }
  }
  for (Fact& fact : event_facts(tree, text))
    facts.push_back(std::move(fact));
  for (Fact& fact : title_facts(tree, text))
    facts.push_back(std::move(fact));
  for (std::size_t index = 0; index < clauses.size(); ++index) {
    add_spoken_for(tree, text, clauses, index, options, facts);
    add_role(tree, text, clauses[index], facts);
    add_regard(tree, text, clauses, index, facts);
  }
  return facts;
}

}  // namespace quern
