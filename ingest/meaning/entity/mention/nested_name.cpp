#include "ingest/meaning/entity/mention/nested_name.h"

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/phrase_head.h"
#include "lexicon/generic_institution_words.h"
#include "lexicon/person_nouns.h"
#include "schema/country.h"

namespace quern {
namespace {

/// "Laon" in "Laon County", "Congo" in "the Republic of the Congo"; but "Laon, Norland" is in both.
bool is_word_of_place(const Tree& tree, const Mention& mention) {
  const Token& head = tree.token(mention.head);
  const WordSpan name = name_around(tree, mention.head);
  const WordSpan words = without_titles(tree, name);
  if (head.name == "O" || mention.name == words_of(tree, words.begin, words.end)) return false;
  if (country_of_name(words_of(tree, name.begin, name.end))) return true;
  const TokenIndex first = tree.leftmost(mention.head);
  const bool is_behind_comma =
      tree.token(first).form == "," || (first > 0 && tree.token(first - 1).form == ",");
  return head.name.ends_with("-LOC") &&
         (!is_behind_comma || in_word_list("DC D.C.", head.form));  // "Altheim, D.C."
}

/// "Human Rights" of "the Court of Human Rights", "State" of "the Department of State": what a body
/// is for. "the Office of the Court" and "a branch of UNESCO" are of another body.
bool is_field(const Tree& tree, TokenIndex i) {
  const Token& token = tree.token(i);
  if (token.deprel != "nmod" || is_in_capitals(token.form)) return false;
  const std::string preposition = lower_preposition(tree, i);
  const bool is_body = name_type_of(token.entity) == "ORG";
  if (preposition == "for") return is_body;
  const bool is_generic = lexicon::holds(lexicon::generic_institution_words, lower_form(token));
  return preposition == "of" && !tree.child(i, {"det"}) && (is_body || is_generic);
}

/// "Laon" of "the Court of the District of Laon": the district is the place.
bool is_of_nested_place(const Tree& tree, const Name& name, TokenIndex i) {
  const TokenIndex place = tree.token(i).head;
  return place >= name.words.begin && place < name.words.end && place != name.head &&
         tree.token(i).deprel == "nmod" && lower_preposition(tree, i) == "of" &&
         tree.token(place).upos == Upos::PROPN && tree.token(place).entity == "place";
}

/// "Women" of "the Women's Cup"
bool is_person_noun(const Token& token) {
  return lexicon::holds(lexicon::person_nouns, lower_lemma(token));
}

}  // namespace

bool is_mentioned_within_name(const Tree& tree, const Name& name, TokenIndex i) {
  const Token& token = tree.token(i);
  if (name.type == "TIME") return is_year(token);
  if (token.upos != Upos::PROPN) return false;
  if (token.deprel == "conj" && name.type == "ORG") return false;
  const bool is_initial = token.form.size() == 2 && token.form.back() == '.';  // "U. S."
  if (is_initial) return false;
  // "NERDS Act" is of nobody called so.
  if (token.entity == "person" && is_in_capitals(token.form)) return false;
  // "Acme" of "Acme Foods" and "Acme Bank" of "Acme Bank, Inc." are the firm, not another one.
  const bool is_before_form = i + 1 < tree.size() && tree.token(i + 1).form == ",";
  const bool is_first = (i == name.words.begin || is_before_form) &&
                        tree.leftmost(i) == name.words.begin && tree.has_relation(i, {"compound"});
  if (is_first && name_type_of(token.entity) == "ORG") return false;
  if (is_field(tree, i) || is_of_nested_place(tree, name, i) || is_person_noun(token)) return false;
  if (token.deprel == "nmod:unmarked" || !name_type_of(token.entity).empty()) return true;
  if (tree.has_relation(i, {"nmod:poss"})) return name.type != "LOC";
  if (token.deprel == "nmod") {
    const std::string preposition = lower_preposition(tree, i);
    if (preposition.empty() || name.type == "WORK") return false;
    return name.type != "LOC" || preposition != "of";
  }
  return country_of_name(token.form) && token.form != "America";
}

std::string_view type_of_nested_name(const Tree& tree, TokenIndex head) {
  const Token& token = tree.token(head);
  if (token.upos != Upos::PROPN) return {};
  if (country_of_name(token.form) || country_of_capital(token.form)) return "LOC";
  return name_type_of(token.entity);
}

bool is_word_of_name(const Tree& tree, const Mention& mention) {
  if (is_word_of_place(tree, mention)) return true;
  return mention.is_nested && mention.end < tree.size() &&
         tree.token(mention.end).name.starts_with("I-") && !country_of_name(mention.name);
}

}  // namespace quern
