#include "ingest/language/clause/denied_noun.h"

#include <algorithm>
#include <optional>

#include "ingest/language/text/word_list.h"
#include "lexicon/denied_quantifiers.h"
#include "lexicon/negative_pronouns.h"

namespace quern {
namespace {

std::optional<TokenIndex> denying_determiner(const Tree& tree, TokenIndex noun) {
  for (const TokenIndex i : tree.all_children(noun, {"det"})) {
    if (in_word_list("neither no", lower_form(tree.token(i)))) return i;
  }
  return std::nullopt;
}

// "almost no one" is a few.
bool is_approximate(const Tree& tree, TokenIndex pronoun) {
  const auto adverb = tree.child(pronoun, {"advmod"});
  return adverb && in_word_list("almost nearly virtually", lower_form(tree.token(*adverb)));
}

// "nothing but a trick", "none other than Lee"
bool is_exclusive(const Tree& tree, TokenIndex pronoun) {
  return in_word_list("but except other", lower_form(tree.token(pronoun + 1)));
}

bool is_denying_pronoun(const Tree& tree, TokenIndex index) {
  if (is_approximate(tree, index) || is_exclusive(tree, index)) return false;
  const std::string form = lower_form(tree.token(index));
  if (form == "one") return denying_determiner(tree, index).has_value();
  return lexicon::holds(lexicon::negative_pronouns, form);
}

// "Not Oslo, nor any firm in it, has paid": neither of the two. "met not the king but his son": the
// first is denied.
bool is_opposed(const Tree& tree, TokenIndex noun) {
  const auto conjuncts = tree.all_children(noun, {"conj"});
  return std::any_of(conjuncts.begin(), conjuncts.end(), [&](TokenIndex i) {
    const auto conjunction = tree.child(i, {"cc"});
    return conjunction && in_word_list("but nor", lower_form(tree.token(*conjunction)));
  });
}

// "not all members", "not a single ship"; but "is not a ship" denies its verb.
std::optional<TokenIndex> denial_of_quantifier(const Tree& tree,
                                               const Clause& clause,
                                               const Constituent& part) {
  if (part.words.empty() || lower_form(tree.token(part.words.front())) != "not")
    return std::nullopt;
  const TokenIndex first = part.words.front();
  const bool is_of_verb =
      std::find(clause.negations.begin(), clause.negations.end(), first) != clause.negations.end();
  const bool is_quantified =
      lexicon::holds(lexicon::denied_quantifiers, lower_form(tree.token(first + 1))) ||
      is_opposed(tree, part.head);
  return is_quantified && !is_of_verb ? std::optional(first) : std::nullopt;
}

bool is_participle_of(const Tree& tree, const Clause& clause) {
  return clause.link == Link::adnominal && !tree.child(clause.head, {"mark"});
}

// "No ships left or sank": a subject denies all the verbs that it stands before. "with none
// crossing the line": it denies its own participle.
bool is_of_clause(const Tree& tree, const Clause& clause) {
  if (!clause.subject || !clause.is_subject_borrowed) return clause.subject.has_value();
  return clause.link == Link::coordinate || is_participle_of(tree, clause);
}

// The nouns whose denial is the clause's.
std::vector<const Constituent*> nouns_of(const Tree& tree, const Clause& clause) {
  std::vector<const Constituent*> nouns;
  if (is_of_clause(tree, clause)) nouns.push_back(&*clause.subject);
  for (const Constituent& part : clause.complements) {
    const bool is_noun = part.role == Role::object || part.role == Role::indirect_object ||
                         part.role == Role::complement;
    if (is_noun) nouns.push_back(&part);
  }
  return nouns;
}

}  // namespace

std::vector<TokenIndex> denying_determiners(const Tree& tree, const Clause& clause) {
  std::vector<TokenIndex> found;
  for (const Constituent* part : nouns_of(tree, clause)) {
    if (const auto denial = denial_of_quantifier(tree, clause, *part)) found.push_back(*denial);
    if (lower_form(tree.token(part->head)) == "one") continue;  // "no one" stays one word
    if (const auto determiner = denying_determiner(tree, part->head)) found.push_back(*determiner);
  }
  return found;
}

bool has_denying_pronoun(const Tree& tree, const Clause& clause) {
  const auto nouns = nouns_of(tree, clause);
  return std::any_of(nouns.begin(), nouns.end(),
                     [&](const Constituent* part) { return is_denying_pronoun(tree, part->head); });
}

bool is_about_nobody(const Tree& tree, const Clause& clause) {
  return clause.subject && !is_of_clause(tree, clause) && has_negative_subject(tree, clause);
}

bool has_negative_subject(const Tree& tree, const Clause& clause) {
  if (!clause.subject || clause.subject->words.empty()) return false;
  return is_denying_pronoun(tree, clause.subject->head) ||
         denying_determiner(tree, clause.subject->head).has_value();
}

}  // namespace quern
