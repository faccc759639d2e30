#include "ingest/meaning/fact/arguments.h"

#include <algorithm>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/attribution.h"
#include "ingest/meaning/fact/word_table.h"
#include "lexicon/boundary_nouns.h"
#include "lexicon/charge_nouns.h"
#include "lexicon/preposition_roles.h"
#include "lexicon/subordinator_roles.h"
#include "lexicon/time_adverbs.h"
#include "lexicon/time_nouns.h"

namespace quern {
namespace {

template <typename Roles>
std::string role_in(const Roles& roles, std::string_view marker) {
  return std::string(value_of(roles, marker).value_or("other"));
}

std::string lower_text(const Tree& tree, const std::vector<TokenIndex>& words) {
  std::string text;
  for (const TokenIndex i : words)
    text += (text.empty() ? "" : " ") + lower_form(tree.token(i));
  return text;
}

// "ten days before": what measures the preposition is passed over.
std::string role_of_preposition(const Tree& tree, const std::vector<TokenIndex>& marker) {
  const auto preposition = std::find_if(
      marker.begin(), marker.end(), [&](TokenIndex i) { return tree.has_relation(i, {"case"}); });
  return role_in(lexicon::preposition_roles, lower_text(tree, {preposition, marker.end()}));
}

bool is_charge(const Token& head) {
  return lexicon::holds(lexicon::charge_nouns, lower_lemma(head));
}

/// "on average", "at risk", "in children" say no place; "on the Internet" does.
bool may_be_place(const Token& head) {
  const bool is_idea = head.entity == "abstract" && head.upos != Upos::PROPN;
  return !is_idea && head.entity != "person" && head.entity != "time" && !is_charge(head);
}

bool is_time_noun(const Token& token) {
  return lexicon::holds(lexicon::time_nouns, lower_lemma(token));
}

/// "by the end", "at the start of the year", not "at the end of the road".
bool is_bound_of_time(const Tree& tree, TokenIndex head) {
  if (!lexicon::holds(lexicon::boundary_nouns, lower_lemma(tree.token(head)))) return false;
  if (const auto whole = tree.child(head, {"nmod"})) return is_time_noun(tree.token(*whole));
  return in_word_list("by since until", lower_preposition(tree, head));
}

// "when China seeks stability": the subordinator is the clause's first word.
std::string role_of_clause(const Tree& tree, const Constituent& part) {
  const std::string first = lower_form(tree.token(first_of(part.words)));
  // "Had it rained, ...": the auxiliary stands for "if".
  if (tree.token(first_of(part.words)).upos == Upos::AUX) return "condition";
  if (first == "to" && tree.token(part.head).xpos == "VBG") return "other";  // "admitted to being"
  if (first == "in" && part.words.size() > 1) {
    // "in order to win", "in that it won", "in winning"
    const std::string second = lower_form(tree.token(part.words[1]));
    if (second == "order") return role_in(lexicon::subordinator_roles, "in order");
    return second == "that" ? "cause" : "manner";
  }
  return role_in(lexicon::subordinator_roles, first);
}

// "the house where he was born": what the pronoun of the relative clause says of its noun.
std::string_view role_of_relative(const Tree& tree, const Constituent& part) {
  if (!part.marker.empty()) return "";
  for (const TokenIndex clause : tree.all_children(part.head, {"acl:relcl"})) {
    const auto pronoun = tree.child(clause, {"advmod"});
    if (pronoun && lower_form(tree.token(*pronoun)) == "where") return "place";
    if (pronoun && lower_form(tree.token(*pronoun)) == "when") return "time";
  }
  return "";
}

std::string role_name(const Tree& tree, const Constituent& part) {
  if (is_time(tree, part)) return "time";
  switch (part.role) {
    case Role::adverbial_clause: return role_of_clause(tree, part);
    case Role::indirect_object: return "recipient";
    case Role::agent: return "agent";
    case Role::adverb: return "manner";
    case Role::infinitive:
    case Role::complement: return "complement";
    case Role::oblique: {
      if (const auto relative = role_of_relative(tree, part); !relative.empty()) {
        return std::string(relative);
      }
      std::string role = role_of_preposition(tree, part.marker);
      if (role == "source" && !is_source_phrase(tree, part)) return "manner";
      if (role != "place" || may_be_place(tree.token(part.head))) return role;
      // "held on suspicion of theft"
      return is_charge(tree.token(part.head)) ? "cause" : "other";
    }
    default: return "other";
  }
}

// "the 1990s"
bool is_decade(const Token& head) {
  return head.form.size() > 2 && head.form.ends_with("0s") &&
         head.form.find_first_not_of("0123456789s'’") == std::string::npos;
}

// "January 8, 1880", "5 p.m.", "the 5th of May": the number is the head.
bool is_date(const Tree& tree, const Constituent& part) {
  const Token& head = tree.token(part.head);
  if (is_decade(head)) return true;
  if (head.form.find_first_of("0123456789") != 0) return false;
  if (head.upos == Upos::NUM && head.name.ends_with("-TIME")) return true;
  const auto month = tree.child(part.head, {"nmod", "nmod:unmarked", "compound"});
  return month && tree.token(*month).upos == Upos::PROPN && is_time_noun(tree.token(*month));
}

// "sentenced to five years", "asked for time", "twice per hour": no when.
bool is_amount_of_time(const Tree& tree, TokenIndex head) {
  const std::string preposition = lower_preposition(tree, head);
  if (preposition == "per") return true;
  if (preposition == "to" && tree.token(head).upos == Upos::NOUN)
    return tree.child(head, {"nummod"}).has_value();
  const bool is_bare = tree.children(head).size() == 1;
  return is_bare && preposition == "for" && lower_form(tree.token(head)) == "time";
}

/// "during the storm", "two days after the fire", not "named after his uncle", "before a court".
bool is_when(const Tree& tree, const Constituent& part) {
  if (role_of_preposition(tree, part.marker) != "time") return false;
  const bool is_measured = std::any_of(part.marker.begin(), part.marker.end(), [&](TokenIndex i) {
    return tree.has_relation(i, {"nmod:unmarked", "obl:unmarked"});
  });
  const bool is_event = tree.token(part.head).entity == "event";
  return is_measured || is_event || lower_preposition(tree, part.head) == "during";
}

}  // namespace

bool is_time(const Tree& tree, const Constituent& part) {
  if (part.role == Role::adverb) {
    return lexicon::holds(lexicon::time_adverbs, lower_form(tree.token(part.head)));
  }
  if (part.role != Role::oblique || is_amount_of_time(tree, part.head)) return false;
  const Token& head = tree.token(part.head);
  const bool is_year = head.upos == Upos::NUM && head.form.size() == 4;
  return is_year || is_date(tree, part) || is_time_noun(head) ||
         is_bound_of_time(tree, part.head) || is_when(tree, part);
}

Argument argument_of(const Tree& tree, std::string_view text, const Constituent& part) {
  return {role_name(tree, part), phrase_of(tree, text, part.marker).text,
          phrase_of(tree, text, part.words)};
}

}  // namespace quern
