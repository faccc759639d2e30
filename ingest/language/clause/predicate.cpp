#include "ingest/language/clause/predicate.h"

#include <algorithm>

#include "ingest/language/text/word_list.h"
#include "lexicon/addressee_prepositions.h"
#include "lexicon/connective_adverbs.h"
#include "lexicon/copular_verbs.h"
#include "lexicon/directional_adverbs.h"
#include "lexicon/exclusive_adverbs.h"
#include "lexicon/negative_adverbs.h"
#include "lexicon/prepositional_control_verbs.h"
#include "lexicon/verb_idioms.h"

namespace quern {
namespace {

// Deeper chains than any sentence has ("seems to want to try to begin to ...").
constexpr std::size_t kMaxChain = 6;

bool continues_chain(const Tree& tree, TokenIndex inner) {
  if (tree.child(inner, {"nsubj", "csubj"})) return false;
  if (is_embedded_question(tree, inner, inner)) return false;  // "is considering whether to leave"
  return tree.token(inner).upos == Upos::VERB || tree.child(inner, {"cop"}).has_value() ||
         is_linked_adjective(tree, inner);
}

// "has been particularly silent", "could potentially limit", "strictly maintain"
bool is_inside_predicate(const std::vector<TokenIndex>& core, TokenIndex verb, TokenIndex adverb) {
  if (adverb > verb) return false;
  return adverb > core.front() || adverb + 1 == core.front();
}

// "turned away": an adverb of direction right behind its verb, for which UD has two relations.
bool is_particle(const Tree& tree, TokenIndex verb, TokenIndex adverb) {
  const bool is_yet_to = adverb == verb + 1 && lower_form(tree.token(adverb)) == "yet" &&
                         lower_form(tree.token(adverb + 1)) == "to";
  if (is_yet_to) return true;  // "has yet to answer"
  return adverb == verb + 1 && tree.token(verb).upos == Upos::VERB &&
         tree.children(adverb).empty() &&
         lexicon::holds(lexicon::directional_adverbs, lower_form(tree.token(adverb)));
}

bool is_auxiliary_lemma(const Token& token) {
  return token.upos == Upos::AUX && token.deprel != "cop" && token.deprel != "aux:pass";
}

// "have, however, agreed": a comment between commas is no part of the predicate.
bool is_set_off(const Tree& tree, TokenIndex adverb) {
  const auto words = tree.subtree(adverb);
  const TokenIndex after = words.back() + 1;
  return tree.token(words.front()).form == "," || tree.token(words.back()).form == "," ||
         (words.front() > 0 && tree.token(words.front() - 1).form == "," && after < tree.size() &&
          tree.token(after).form == ",");
}

}  // namespace

bool is_verb_idiom(const Tree& tree, TokenIndex verb, TokenIndex noun) {
  return lexicon::holds(lexicon::verb_idioms,
                        lower_lemma(tree.token(verb)) + ' ' + lower_form(tree.token(noun)));
}

bool is_embedded_question(const Tree& tree, TokenIndex head, TokenIndex verb) {
  if (has_mark(tree, head, "if whether")) return true;
  const auto asking = tree.all_children(head, {"advmod", "obj", "obl", "nsubj"});
  return std::any_of(asking.begin(), asking.end(),
                     [&](TokenIndex i) { return i < verb && is_wh_word(tree.token(i)); });
}

bool is_linked_adjective(const Tree& tree, TokenIndex index) {
  const TokenIndex verb = tree.token(index).head;
  return tree.token(index).upos == Upos::ADJ && tree.has_relation(index, {"xcomp"}) &&
         lexicon::holds(lexicon::copular_verbs, lower_lemma(tree.token(verb)));
}

bool is_wh_word(const Token& token) {
  return has_feature(token, "PronType=Int") || has_feature(token, "PronType=Rel");
}

bool has_mark(const Tree& tree, TokenIndex head, std::string_view list) {
  const auto marks = tree.all_children(head, {"mark"});
  return std::any_of(marks.begin(), marks.end(),
                     [&](TokenIndex i) { return in_word_list(list, lower_form(tree.token(i))); });
}

bool has_mark(const Tree& tree, TokenIndex head, std::span<const std::string_view> list) {
  const auto marks = tree.all_children(head, {"mark"});
  return std::any_of(marks.begin(), marks.end(),
                     [&](TokenIndex i) { return lexicon::holds(list, lower_form(tree.token(i))); });
}

bool has_infinitive_mark(const Tree& tree, TokenIndex verb) {
  const auto marks = tree.all_children(verb, {"mark"});
  return std::any_of(marks.begin(), marks.end(),
                     [&](TokenIndex i) { return tree.token(i).upos == Upos::PART; });
}

bool is_behind_it(const Tree& tree, const Clause& clause, const Clause& parent) {
  return clause.link == Link::subject && parent.subject && clause.head > parent.verbs.back() &&
         lower_form(tree.token(parent.subject->head)) == "it";
}

bool is_connective(const Token& token) {
  return token.upos == Upos::ADV && lexicon::holds(lexicon::connective_adverbs, lower_form(token));
}

bool is_predicate_word(const Tree& tree, TokenIndex index) {
  if (tree.token(index).upos == Upos::VERB) return true;
  if (tree.child(index, {"cop", "nsubj", "csubj"})) return true;
  return tree.token(index).upos == Upos::AUX && !tree.has_relation(index, {"aux", "cop"});
}

std::optional<TokenIndex> asked_phrase(const Tree& tree, TokenIndex verb, TokenIndex infinitive) {
  if (!lexicon::holds(lexicon::prepositional_control_verbs, lower_lemma(tree.token(verb)))) {
    return std::nullopt;
  }
  for (const TokenIndex i : tree.all_children(verb, {"obl"})) {
    const bool is_between = verb < i && i < infinitive;
    if (is_between && has_mark(tree, infinitive, "for")) return i;
    if (is_between && lexicon::holds(lexicon::addressee_prepositions, lower_preposition(tree, i)))
      return i;
  }
  return std::nullopt;
}

std::vector<TokenIndex> verb_chain(const Tree& tree, TokenIndex head) {
  std::vector<TokenIndex> verbs = {head};
  while (verbs.size() < kMaxChain) {
    const auto inner = tree.child(verbs.back(), {"xcomp"});
    if (!inner || tree.child(verbs.back(), {"obj", "iobj"})) break;
    // "makes opening the box easier": what is made so is no part of the verb.
    if (tree.all_children(verbs.back(), {"xcomp"}).size() > 1) break;
    if (!continues_chain(tree, *inner) || asked_phrase(tree, verbs.back(), *inner)) break;
    verbs.push_back(*inner);
  }
  return verbs;
}

bool is_not_only(const Tree& tree, TokenIndex index) {
  const auto are_not_only = [&](TokenIndex first) {
    return lower_form(tree.token(first)) == "not" &&
           lexicon::holds(lexicon::exclusive_adverbs, lower_form(tree.token(first + 1)));
  };
  return are_not_only(index) || are_not_only(index - 1);
}

bool is_no_longer(const Tree& tree, TokenIndex index) {
  const std::string form = lower_form(tree.token(index));
  if (form != "longer" && form != "more") return false;
  const auto no = tree.child(index, {"advmod", "det"});
  return tree.has_relation(index, {"advmod"}) && no && lower_form(tree.token(*no)) == "no";
}

bool is_negation(const Tree& tree, TokenIndex index) {
  const Token& token = tree.token(index);
  if (is_no_longer(tree, index)) return true;
  if (token.head >= 0 && is_no_longer(tree, token.head)) return false;  // its "no"
  if (is_not_only(tree, index)) return false;
  if (!tree.has_relation(index, {"advmod", "cc:preconj"}) && token.upos != Upos::PART) return false;
  return lexicon::holds(lexicon::negative_adverbs, lower_form(token)) ||
         has_feature(token, "Polarity=Neg");
}

bool is_nominal(const Tree& tree, TokenIndex verb) {
  const Upos upos = tree.token(verb).upos;
  return upos != Upos::AUX && (upos != Upos::VERB || tree.child(verb, {"cop"}).has_value());
}

std::vector<TokenIndex> predicate_words(const Tree& tree, TokenIndex verb, PredicateParts parts) {
  std::vector<TokenIndex> words = tree.all_children(verb, {"aux", "cop", "compound:prt"});
  for (const TokenIndex i : tree.all_children(verb, {"mark"})) {
    // "is to begin": the auxiliary stands before "to"; elsewhere it belongs to the verb outside.
    const bool is_inside = !words.empty() && words.front() < i;
    if (tree.token(i).upos == Upos::PART && (parts.infinitive_to || is_inside)) words.push_back(i);
  }
  const bool is_nominal_left_out = is_nominal(tree, verb) && !parts.nominal;
  if (!is_nominal_left_out) words.push_back(verb);
  if (words.empty()) return words;
  std::sort(words.begin(), words.end());
  const std::vector<TokenIndex> core = words;
  const auto adverbs = tree.all_children(verb, {"advmod"});
  for (auto i = adverbs.rbegin(); i != adverbs.rend(); ++i) {
    const bool is_wh =
        has_feature(tree.token(*i), "PronType=Int") || has_feature(tree.token(*i), "PronType=Rel");
    if (is_wh || is_not_only(tree, *i)) continue;
    if (is_set_off(tree, *i) && !is_negation(tree, *i)) continue;
    const TokenIndex limit = is_nominal_left_out ? core.back() : verb;
    // "not to leave", "is not a ship", "there were not enough"
    const bool is_before = *i < verb || (*i == verb + 1 && lower_lemma(tree.token(verb)) == "be");
    const bool denies = is_negation(tree, *i) && is_before;
    const bool is_inside = is_inside_predicate(core, limit, *i) || is_particle(tree, verb, *i);
    if (!denies && !is_inside) continue;
    for (const TokenIndex word : tree.subtree(*i))
      if (tree.token(word).form != ",") words.push_back(word);
  }
  std::sort(words.begin(), words.end());
  return words;
}

Tense tense_of(const Tree& tree, TokenIndex verb) {
  std::vector<TokenIndex> words = tree.all_children(verb, {"aux", "cop"});
  words.push_back(verb);
  for (const TokenIndex i : words) {
    const std::string form = lower_form(tree.token(i));
    if (form == "will" || form == "'ll" || form == "shall" || form == "wo") return Tense::future;
    if (has_feature(tree.token(i), "VerbForm=Fin")) {
      if (has_feature(tree.token(i), "Tense=Past")) return Tense::past;
      if (has_feature(tree.token(i), "Tense=Pres")) return Tense::present;
    }
  }
  return Tense::none;
}

bool is_finite(const Tree& tree, TokenIndex verb) {
  std::vector<TokenIndex> words = tree.all_children(verb, {"aux", "cop"});
  words.push_back(verb);
  return std::any_of(words.begin(), words.end(), [&](TokenIndex i) {
    return has_feature(tree.token(i), "VerbForm=Fin") || tree.token(i).xpos == "MD";
  });
}

std::string lemma_form(const Tree& tree,
                       const Clause& clause,
                       const std::vector<TokenIndex>& words) {
  std::string form;
  for (const TokenIndex i : words) {
    const bool is_plain_adverb = tree.has_relation(i, {"advmod"}) &&
                                 tree.token(i).upos == Upos::ADV &&
                                 !is_particle(tree, tree.token(i).head, i);
    const bool is_denial =
        std::find(clause.negations.begin(), clause.negations.end(), i) != clause.negations.end();
    // "The two both had ...": which of them, not what they had.
    const bool is_quantifier = in_word_list("both all each", lower_form(tree.token(i)));
    if (is_auxiliary_lemma(tree.token(i)) || is_plain_adverb || is_quantifier || is_denial)
      continue;
    if (!form.empty()) form += ' ';
    form += lower_lemma(tree.token(i));
  }
  return form;
}

}  // namespace quern
