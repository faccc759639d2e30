#include "ingest/meaning/fact/appositions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/implied_fact.h"
#include "ingest/meaning/fact/mark_before.h"
#include "ingest/meaning/fact/places.h"
#include "ingest/meaning/fact/renamed_noun.h"
#include "lexicon/resumptive_nouns.h"

namespace quern {
namespace {

bool is_capitals(std::string_view form) {
  return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "the Bank of Peru (BOP)", but not "Lyon (XYZ)": capitals in brackets have to come from the name.
bool can_abbreviate(const Tree& tree, TokenIndex other, TokenIndex noun) {
  if (!is_capitals(tree.token(other).form)) return true;
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

// "the mayor-elect", "Lyon—Orly": a dash without spaces joins two words.
bool is_joined_by_dash(const Tree& tree, TokenIndex other) {
  const TokenIndex first = tree.leftmost(other);
  const TokenIndex mark = tree.token(first).upos == Upos::PUNCT ? first : first - 1;
  return tree.token(mark).form != "," && !tree.token(mark - 1).space_after &&
         !tree.token(mark).space_after;
}

// "a bridge of 300 metres (984 ft)", "a link [fr]", "Ann Lee (R)": the same in other units, or a
// note.
bool is_note_in_brackets(const Tree& tree, TokenIndex other) {
  const std::string& mark = mark_before(tree, other).form;
  const std::string& form = tree.token(other).form;
  if (mark == "[" && form.front() >= 'a' && form.front() <= 'z') return true;
  if (mark != "(") return false;
  if (form.size() == 1) return true;
  const auto words = phrase_words(tree, other, false);
  return std::any_of(words.begin(), words.end(), [&](TokenIndex i) {
    return tree.token(i).form.find_first_of("0123456789") == 0 && tree.token(other).name == "O";
  });
}

bool is_noun(const Tree& tree, TokenIndex other) {
  return tree.token(other).upos == Upos::NOUN || tree.token(other).upos == Upos::PROPN;
}

// "the fair, one of the largest in Peru"
bool is_one_of_many(const Tree& tree, TokenIndex other) {
  const auto whole = tree.child(other, {"nmod", "obl"});
  return lower_form(tree.token(other)) == "one" && whole && *whole > other &&
         lower_preposition(tree, *whole) == "of";
}

// "a fair; www.acme.org"
bool is_address(const Token& token) {
  return token.form.starts_with("www.") || token.form.starts_with("http") ||
         token.form.find('@') != std::string::npos;
}

// "OSLO (Norsk Press)": a place is no organization.
bool is_agency_of_place(const Tree& tree, TokenIndex noun, TokenIndex other) {
  return tree.token(noun).name.ends_with("-LOC") && tree.token(other).name.ends_with("-ORG") &&
         mark_before(tree, other).form == "(";
}

// `Ann Lee ("The Fall")`: what she is known for.
bool is_work_in_brackets(const Tree& tree, TokenIndex other) {
  for (TokenIndex i = other - 1; i > 0 && i >= tree.leftmost(other) - 1; --i) {
    const bool is_quote = in_word_list("\" `` “", tree.token(i).form);
    if (is_quote && tree.token(i - 1).form == "(") return true;
  }
  return false;
}

// "Lee, captain Ann Berg and ten others": the next in a list, not the same person.
bool is_next_in_list(const Tree& tree, TokenIndex noun, TokenIndex other) {
  if (!tree.token(noun).name.ends_with("-PER")) return false;
  const auto words = phrase_words(tree, other, false);
  const bool has_office = !tree.token(other).name.ends_with("-PER");
  return has_office && std::any_of(words.begin(), words.end(), [&](TokenIndex i) {
           return tree.token(i).name == "B-PER" && tree.token(i).head == other &&
                  tree.has_relation(i, {"appos", "flat"});
         });
}

// "including Lee", "formerly Acme", "possibly a guest": not simply what the noun is.
bool is_qualified(const Tree& tree, TokenIndex first) {
  return tree.token(first).upos == Upos::ADV || lower_form(tree.token(first)) == "including";
}

// "Lee, president and editor": both are said of one.
bool has_second_office(const Tree& tree, TokenIndex other) {
  const auto second = tree.child(other, {"conj"});
  return second && tree.token(*second).upos == Upos::NOUN && tree.token(*second).xpos == "NN";
}

// "the University of Texas, Austin", "Lida Hall, Oslo", "cable, Quick Guide, card": two names, or
// words of a list, of which neither is the other.
bool is_beside_in_list(const Tree& tree, TokenIndex noun, TokenIndex other) {
  const Token& name = tree.token(other);
  const bool is_person = name.name.ends_with("PER") || name.entity == "person";
  if (name.upos != Upos::PROPN || is_person) return false;
  const bool has_determiner = tree.child(noun, {"det", "nmod:poss"}) || tree.child(other, {"det"});
  const bool is_name = tree.token(noun).upos == Upos::PROPN;
  return mark_before(tree, other).form == "," &&
         (is_name ? name.name != "O" && !is_capitals(name.form) : !has_determiner);
}

// "bid $16 for Acme, the owner of": an amount owns nothing.
bool is_amount_of_somebody(const Tree& tree, TokenIndex noun, TokenIndex other) {
  const Upos upos = tree.token(noun).upos;
  return (upos == Upos::SYM || upos == Upos::NUM) &&
         in_word_list("organization person", tree.token(other).entity);
}

// "One, the first boat, left": of how many, stands elsewhere; "one of the boats, the Aud".
bool is_bare_one(const Tree& tree, TokenIndex noun) {
  return lower_form(tree.token(noun)) == "one" && !tree.child(noun, {"nmod", "amod", "det"});
}

// "the mayor, Ann Lee": she is the mayor.
bool names_it(const Tree& tree, TokenIndex noun, TokenIndex other) {
  const Token& name = tree.token(other);
  return tree.token(noun).upos == Upos::NOUN && tree.token(noun).name == "O" &&
         name.upos == Upos::PROPN && name.name != "O" && !name.name.ends_with("-TIME");
}

// Whether the apposition says of no noun at all what it is.
bool says_no_identity(const Tree& tree, TokenIndex other) {
  if (mark_before(tree, other).form == ":") return true;  // "Alien: Romulus", a title
  const bool is_number = in_word_list("chapter part volume", lower_lemma(tree.token(other)));
  if (is_number && !tree.child(other, {"nmod"})) return true;  // "The Crown, part II"
  if (tree.child(other, {"case"})) return true;                // "FIT (for Inventors and Thinkers)"
  if (is_work_in_brackets(tree, other) || is_address(tree.token(other))) return true;
  return is_joined_by_dash(tree, other) || is_note_in_brackets(tree, other) ||
         is_larger_place(tree, other) || takes_up_clause(tree, other);
}

}  // namespace

std::optional<Fact> apposition_fact(const Tree& tree, std::string_view text, TokenIndex other) {
  if (!tree.has_relation(other, {"appos"})) return std::nullopt;
  const TokenIndex first = tree.token(other).head;
  if (first < 0 || other < first || !is_aside(tree, other)) return std::nullopt;
  if (!is_noun(tree, other) && !is_one_of_many(tree, other)) return std::nullopt;
  if (says_no_identity(tree, other)) return std::nullopt;
  if (is_distance(tree, other)) return distance_fact(tree, text, other);
  const auto nouns = renamed_nouns(tree, other);
  if (nouns.empty() || is_next_in_list(tree, nouns.front(), other)) return std::nullopt;
  if (is_amount_of_somebody(tree, nouns.front(), other)) return std::nullopt;
  if (is_bare_one(tree, nouns.front())) return std::nullopt;
  if (is_agency_of_place(tree, nouns.front(), other)) return std::nullopt;
  if (is_beside_in_list(tree, nouns.front(), other)) return std::nullopt;
  const bool is_in_brackets = mark_before(tree, other).form == "(";
  // "the Union of Bakers and Brewers (UBB)": not of the last alone.
  if (is_in_brackets && conjuncts(tree, first).size() > 1) return std::nullopt;
  if (is_in_brackets && !can_abbreviate(tree, other, nouns.front())) return std::nullopt;
  const bool is_firm = tree.token(nouns.front()).name.ends_with("-ORG");  // "Lee Foods"
  const bool are_several = nouns.size() > 1 || (is_plural(tree, nouns.front()) && !is_firm);
  auto subject = words_before(tree, other, phrase_words(tree, nouns.front(), nouns.size() > 1));
  // "three rivers, the A, the B and the C": all of them are the rivers.
  const bool is_list = are_several && tree.child(other, {"conj"}).has_value();
  if (is_list && !tree.child(nouns.front(), {"nummod"})) return std::nullopt;
  const bool has_more = is_list || (!are_several && has_second_office(tree, other));
  auto object = phrase_words(tree, other, has_more);
  if (subject.empty() || object.empty() || is_qualified(tree, object.front())) return std::nullopt;
  if (!are_several && names_it(tree, nouns.front(), other)) std::swap(subject, object);
  return implied_fact(tree, text, subject, are_several ? "are" : "is", "be", object, "apposition");
}

}  // namespace quern
