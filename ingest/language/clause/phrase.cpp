#include "ingest/language/clause/phrase.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/bounds_of_numbers.h"
#include "lexicon/circumstantial_subordinators.h"

namespace quern {
namespace {

// Relations that only the word of a predicate has below it.
constexpr std::array<std::string_view, 4> kOfPredicates = {"cop", "nsubj", "csubj", "expl"};
// Relations of what belongs to a predicate noun's clause, not to its phrase.
constexpr std::array<std::string_view, 11> kOfClause = {
    "cop", "aux", "nsubj", "csubj", "expl", "advmod", "advcl", "ccomp", "xcomp", "obl", "obj"};
// Relations of what is no part of any phrase.
constexpr std::array<std::string_view, 9> kOutsidePhrase = {
    "case", "mark",       "parataxis",  "discourse", "vocative",
    "list", "dislocated", "reparandum", "cc:preconj"};
// Relations of what may be said beside a noun: "Beta, which Acme bought".
constexpr std::array<std::string_view, 4> kMaybeAside = {"acl", "appos", "parataxis", "advcl"};
// Relations of what may measure a preposition: "ten days before the vote".
constexpr std::array<std::string_view, 4> kMeasures = {"nmod", "obl", "nummod", "advmod"};
// Relations of what says more of a phrase than names it.
constexpr std::array<std::string_view, 6> kBeyondCore = {"acl",       "appos", "advcl",
                                                         "parataxis", "conj",  "cc"};

bool is_quote(const Token& token) {
  return token.form == "\"" || token.form == "'" || token.form == "``" || token.form == "''" ||
         token.form == "“" || token.form == "”" || token.form == "‘" || token.form == "’" ||
         token.form == "‘‘" || token.form == "’’";
}

bool is_bracket(const Token& token) {
  return token.form == "(" || token.form == ")" || token.form == "[" || token.form == "]";
}

bool is_mark(const Token& token) {
  return token.upos == Upos::PUNCT && !is_quote(token) && !is_bracket(token) && token.form != "%";
}

bool is_predicate(const Tree& tree, TokenIndex head) {
  return tree.child(head, kOfPredicates).has_value() || is_linked_adjective(tree, head);
}

// "is involved in the strike and helped to raise funds": a second predicate, not a second noun.
bool is_clause_conjunct(const Tree& tree, TokenIndex conjunct) {
  return tree.token(conjunct).upos == Upos::VERB ||
         tree.child(conjunct, {"nsubj", "cop"}).has_value();
}

// "growing doubts aside, the plan could be a success": what stands before the copula does not name
// what the subject is, even where the parser hangs it there.
bool is_before_copula(const Tree& tree, TokenIndex dependent) {
  const TokenIndex head = tree.token(dependent).head;
  const auto copula = tree.child(head, {"cop"});
  return copula && dependent < *copula && *copula < head;
}

// "Food & Wine", a magazine: an ampersand between capitals joins one name. "Bosnia and
// Herzegovina", "Robin: The Series"
bool is_joined_in_name(const Tree& tree, TokenIndex conjunct) {
  if (!tree.has_relation(conjunct, {"appos", "conj"}) || tree.token(conjunct).head < 0)
    return false;
  if (is_within_name(tree, tree.token(conjunct).head, conjunct)) return true;
  const auto conjunction = tree.child(conjunct, {"cc"});
  return conjunction && tree.token(*conjunction).form == "&" &&
         tree.token(conjunct).upos == Upos::PROPN &&
         tree.token(tree.token(conjunct).head).upos == Upos::PROPN;
}

// "Moody's downgrades the bonds": what is no owner has its name with the ending.
bool ends_name(const Tree& tree, TokenIndex ending) {
  const TokenIndex name = ending - 1;
  return tree.token(ending).xpos == "POS" && tree.token(ending).head == name &&
         tree.token(name).upos == Upos::PROPN && !tree.has_relation(name, {"nmod"});
}

bool is_cut_from_phrase(const Tree& tree,
                        TokenIndex dependent,
                        bool of_predicate,
                        bool with_conjuncts) {
  if (ends_name(tree, dependent)) return false;
  if (tree.has_relation(dependent, kOutsidePhrase)) {
    return true;
  }
  if (tree.has_relation(dependent, {"cc"})) return true;  // its own: "(and) a founding justice"
  if (is_joined_in_name(tree, dependent)) return false;
  if (tree.has_relation(dependent, {"conj"})) {
    return !with_conjuncts || is_clause_conjunct(tree, dependent);
  }
  if (!of_predicate) return is_aside(tree, dependent);
  if (is_before_copula(tree, dependent)) return true;
  return tree.has_relation(dependent, kOfClause) || is_aside(tree, dependent);
}

// "the dish the chef makes (while guests wait)": when, though or in what something was done that
// tells which noun is meant; it is told with that clause's own fact.
bool is_circumstance_of_modifier(const Tree& tree, TokenIndex dependent) {
  const TokenIndex head = tree.token(dependent).head;
  const auto mark = tree.child(dependent, {"mark"});
  return tree.has_relation(dependent, {"advcl"}) && dependent > head && mark &&
         tree.has_relation(head, {"acl"}) && is_finite(tree, head) &&
         lexicon::holds(lexicon::circumstantial_subordinators, lower_form(tree.token(*mark)));
}

// An edge mark of a pair ("biggest loser" in quotes) stays only if its partner is there too.
void drop_unpaired_edges(const Tree& tree, std::vector<TokenIndex>& words) {
  const auto is_pairable = [&](TokenIndex i) {
    return is_quote(tree.token(i)) || is_bracket(tree.token(i));
  };
  const auto pairs = [&] { return std::count_if(words.begin(), words.end(), is_pairable); };
  while (!words.empty() && pairs() % 2 != 0 && is_pairable(words.back()))
    words.pop_back();
  while (!words.empty() && pairs() % 2 != 0 && is_pairable(words.front())) {
    words.erase(words.begin());
  }
}

// A quotation mark or bracket beside a gap encloses what was left out, or more than this phrase.
void drop_edges_beside_gaps(const Tree& tree, std::vector<TokenIndex>& words) {
  const auto is_pairable = [&](TokenIndex i) {
    return is_quote(tree.token(i)) || is_bracket(tree.token(i));
  };
  while (words.size() > 1 && is_pairable(words.back()) &&
         words[words.size() - 2] + 1 != words.back()) {
    words.pop_back();
  }
  while (words.size() > 1 && is_pairable(words.front()) && words[0] + 1 != words[1]) {
    words.erase(words.begin());
  }
}

// "two players (2 (for Ann Lee, 3 for Jo Kay))": half of what brackets hold says nothing.
void drop_unclosed_bracket(const Tree& tree, std::vector<TokenIndex>& words) {
  const auto position = [&](std::string_view form) {
    return std::find_if(words.begin(), words.end(),
                        [&](TokenIndex i) { return tree.token(i).form == form; });
  };
  const auto opening = position("(");
  if (opening != words.end() && opening != words.begin() && position(")") == words.end()) {
    words.erase(opening, words.end());
  }
}

// "the bank (ABC)": brackets around the whole phrase are not its words.
void drop_enclosing_brackets(const Tree& tree, std::vector<TokenIndex>& words) {
  const bool is_enclosed = words.size() > 2 && is_bracket(tree.token(words.front())) &&
                           is_bracket(tree.token(words.back()));
  if (!is_enclosed) return;
  words.pop_back();
  words.erase(words.begin());
}

void trim_marks(const Tree& tree, std::vector<TokenIndex>& words) {
  while (!words.empty() && is_mark(tree.token(words.back())))
    words.pop_back();
  const auto first = std::find_if(words.begin(), words.end(),
                                  [&](TokenIndex i) { return !is_mark(tree.token(i)); });
  words.erase(words.begin(), first);
}

// "Most prolific during the 1960s, Moreau"
bool is_fronted(const Tree& tree, TokenIndex dependent) {
  if (!tree.has_relation(dependent, {"acl", "advcl"})) return false;
  TokenIndex i = dependent + 1;
  while (i < tree.token(dependent).head && tree.token(i).form != ",")
    ++i;
  return i < tree.token(dependent).head;
}

// "Lyon, Rhône, France": where the second place is left out, the third goes with it.
bool is_behind_apposition(const Tree& tree, TokenIndex dependent) {
  const auto apposition = tree.child(tree.token(dependent).head, {"appos"});
  return tree.has_relation(dependent, {"nmod:unmarked"}) &&
         tree.token(dependent).upos == Upos::PROPN && apposition && *apposition < dependent;
}

}  // namespace

bool is_within_name(const Tree& tree, TokenIndex first, TokenIndex last) {
  for (TokenIndex i = first + 1; i <= last; ++i) {
    if (!tree.token(i).name.starts_with("I-")) return false;
  }
  return first < last && tree.token(first).name != "O";
}

bool is_aside(const Tree& tree, TokenIndex dependent) {
  if (!tree.has_relation(dependent, kMaybeAside) && !is_behind_apposition(tree, dependent))
    return false;
  const TokenIndex first = tree.leftmost(dependent);
  const TokenIndex head = tree.token(dependent).head;
  if (first < head) return is_fronted(tree, dependent);
  // "Tuesday, May 5": one date.
  const bool is_date =
      tree.token(head).name.ends_with("-TIME") && tree.token(dependent).name.ends_with("-TIME");
  if (is_date && tree.has_relation(dependent, {"appos"})) return false;
  // `"It was a task," she described`: behind the quotation.
  const TokenIndex closing = is_quote(tree.token(first)) ? first : first - 1;
  if (is_quote(tree.token(closing)) && tree.token(closing - 1).form == ",") return true;
  const bool opens_with_mark = is_mark(tree.token(first)) || is_bracket(tree.token(first));
  const bool after_mark = is_mark(tree.token(first - 1)) || is_bracket(tree.token(first - 1));
  return opens_with_mark || after_mark;
}

bool is_ranked(const Tree& tree, TokenIndex noun) {
  const auto adjectives = tree.all_children(noun, {"amod"});
  return std::any_of(adjectives.begin(), adjectives.end(), [&](TokenIndex i) {
    const auto degree = tree.child(i, {"advmod"});
    return has_feature(tree.token(i), "NumType=Ord") || has_feature(tree.token(i), "Degree=Sup") ||
           in_word_list("last only", lower_form(tree.token(i))) ||
           (degree && lower_form(tree.token(*degree)) == "most");
  });
}

bool measures_preposition(const Tree& tree, TokenIndex dependent) {
  const TokenIndex noun = tree.token(dependent).head;
  if (noun < 0 || tree.child(noun, {"cop", "nsubj"})) return false;
  const auto preposition = tree.child(noun, {"case"});
  return preposition && dependent < *preposition && *preposition < noun &&
         tree.has_relation(dependent, kMeasures);
}

bool measures_mark(const Tree& tree, TokenIndex dependent) {
  const TokenIndex verb = tree.token(dependent).head;
  if (verb < 0 || !tree.has_relation(dependent, {"obl", "nmod"})) return false;
  const auto mark = tree.child(verb, {"mark"});
  return mark && dependent < *mark && in_word_list("after before", lower_form(tree.token(*mark)));
}

std::vector<TokenIndex> trim_punctuation(const Tree& tree, std::vector<TokenIndex> words) {
  trim_marks(tree, words);
  drop_edges_beside_gaps(tree, words);
  drop_unpaired_edges(tree, words);
  drop_unclosed_bracket(tree, words);
  drop_enclosing_brackets(tree, words);
  trim_marks(tree, words);
  // A comma beside a gap belonged to what was left out: "the pact, (which ...), with Russia".
  std::vector<TokenIndex> kept;
  for (std::size_t k = 0; k < words.size(); ++k) {
    const bool gap_before = k > 0 && words[k - 1] + 1 != words[k];
    const bool gap_after = k + 1 < words.size() && words[k] + 1 != words[k + 1];
    if (is_mark(tree.token(words[k])) && tree.token(words[k]).form != "-" &&
        (gap_before || gap_after)) {
      continue;
    }
    kept.push_back(words[k]);
  }
  return kept;
}

// "and also Acme": what joins a phrase to another is none of its words.
std::vector<TokenIndex> without_conjunction(const Tree& tree, std::vector<TokenIndex> words) {
  const auto first = std::find_if(words.begin(), words.end(), [&](TokenIndex i) {
    return !in_word_list("also and or", lower_form(tree.token(i)));
  });
  if (first != words.end()) words.erase(words.begin(), first);
  return words;
}

std::vector<TokenIndex> without(const std::vector<TokenIndex>& words,
                                const std::vector<TokenIndex>& dropped) {
  std::vector<TokenIndex> kept;
  std::set_difference(words.begin(), words.end(), dropped.begin(), dropped.end(),
                      std::back_inserter(kept));
  return kept;
}

std::vector<TokenIndex> phrase_words(const Tree& tree, TokenIndex head, bool with_conjuncts) {
  const bool of_predicate = is_predicate(tree, head);
  const auto is_cut = [&](TokenIndex dependent) {
    if (tree.token(dependent).head == head) {
      return is_cut_from_phrase(tree, dependent, of_predicate, with_conjuncts);
    }
    return is_aside(tree, dependent) || is_circumstance_of_modifier(tree, dependent) ||
           tree.has_relation(dependent, {"cc:preconj", "parataxis"});
  };
  return without_conjunction(tree, trim_punctuation(tree, tree.subtree(head, is_cut)));
}

std::vector<TokenIndex> core_words(const Tree& tree, TokenIndex head) {
  const auto is_of_phrase = [&](TokenIndex dependent) {
    return lower_preposition(tree, dependent) == "of";
  };
  const auto is_cut = [&](TokenIndex dependent) {
    if (measures_preposition(tree, dependent)) return true;
    const bool is_in_name =
        is_joined_in_name(tree, dependent) || (tree.has_relation(dependent, {"cc"}) &&
                                               is_joined_in_name(tree, tree.token(dependent).head));
    if (!is_in_name && tree.has_relation(dependent, kBeyondCore)) {
      return true;
    }
    if (dependent > tree.token(dependent).head && tree.has_relation(dependent, {"nmod", "obl"})) {
      return !tree.has_relation(dependent, {"nmod:poss", "nmod:unmarked"}) &&
             !is_of_phrase(dependent);
    }
    if (tree.token(dependent).head != head) return false;
    return is_cut_from_phrase(tree, dependent, is_predicate(tree, head), false);
  };
  return trim_punctuation(tree, tree.subtree(head, is_cut));
}

// `"I wait, I wait," she said`: what is between the marks stays whole.
std::optional<std::vector<TokenIndex>> within_quotation(const Tree& tree,
                                                        TokenIndex head,
                                                        const std::vector<TokenIndex>& words) {
  const bool is_quoted =
      words.size() > 1 && is_quote(tree.token(words.front())) && is_quote(tree.token(words.back()));
  if (!is_quoted) return std::nullopt;
  std::vector<TokenIndex> whole = tree.subtree(head);
  std::erase_if(whole, [&](TokenIndex i) { return i < words.front() || i > words.back(); });
  const bool has_gap = whole.back() - whole.front() + 1 != static_cast<TokenIndex>(whole.size());
  return has_gap ? std::nullopt : std::optional(std::move(whole));
}

std::vector<TokenIndex> clause_words(const Tree& tree, TokenIndex head) {
  const auto is_cut = [&](TokenIndex dependent) {
    return tree.has_relation(dependent, {"parataxis", "discourse", "vocative"});
  };
  const auto words = trim_punctuation(tree, tree.subtree(head, is_cut));
  return within_quotation(tree, head, words).value_or(words);
}

// "a type rather than a breed", "coal, not oil": the other is denied.
bool is_contrast(const Tree& tree, TokenIndex conjunct) {
  const auto below = tree.all_children(conjunct, {"cc", "advmod", "det"});
  return std::any_of(below.begin(), below.end(), [&](TokenIndex i) {
    return i < conjunct && in_word_list("instead not rather", lower_form(tree.token(i)));
  });
}

// "12 or more", "a dozen or so": one number.
bool is_bound_of_number(const Tree& tree, TokenIndex conjunct) {
  return lexicon::holds(lexicon::bounds_of_numbers, lower_form(tree.token(conjunct)));
}

std::vector<TokenIndex> conjuncts(const Tree& tree, TokenIndex first) {
  std::vector<TokenIndex> heads = {first};
  for (const TokenIndex i : tree.all_children(first, {"conj"})) {
    const bool is_verbal = tree.token(first).upos == Upos::VERB;
    if (is_contrast(tree, i) || is_bound_of_number(tree, i) || is_joined_in_name(tree, i)) continue;
    if (is_verbal || !is_clause_conjunct(tree, i)) heads.push_back(i);
  }
  return heads;
}

}  // namespace quern
