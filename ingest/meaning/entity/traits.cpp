#include "ingest/meaning/entity/traits.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/agentive.h"
#include "ingest/meaning/entity/conversation.h"
#include "lexicon/distributive_determiners.h"
#include "lexicon/governing_nouns.h"
#include "lexicon/novelty_modifiers.h"
#include "lexicon/time_nouns.h"
#include "schema/country.h"

namespace quern {
namespace {

constexpr std::array<std::string_view, kRelations - 1> kRelationNames = {
    "nsubj",    "nsubj:pass", "obj",   "obl",  "nmod", "nmod:poss",
    "compound", "conj",       "appos", "root", "iobj"};

constexpr std::array<std::string_view, kEntityTypes - 1> kEntityNames = {
    "person", "organization", "place",  "event", "time",
    "object", "abstract",     "animal", "plant", "substance"};

/// Place of the name in the list, from 1; 0 where it is not there.
template <std::size_t size>
std::uint8_t number_in(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto* const at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? 0 : static_cast<std::uint8_t>(at - names.begin() + 1);
}

std::uint8_t relation_of(const Token& token) {
  const std::uint8_t exact = number_in(kRelationNames, token.deprel);
  return exact > 0 ? exact : number_in(kRelationNames, universal_relation(token.deprel));
}

std::uint8_t givenness_of(const Token& token) {
  constexpr std::array<float, kGivennesses - 1> kSteps = {0.1F, 0.3F, 0.6F, 0.9F};
  const auto* const step = std::upper_bound(kSteps.begin(), kSteps.end(), token.givenness);
  return static_cast<std::uint8_t>(step - kSteps.begin());
}

PhraseClass class_of_pronoun(const Mention& mention) {
  if (mention.person == 2) return PhraseClass::you;
  if (mention.person == 1) {
    return mention.number == Number::plural ? PhraseClass::we : PhraseClass::i;
  }
  if (mention.determiner == Determiner::demonstrative) {
    return mention.number == Number::plural ? PhraseClass::these_or_those
                                            : PhraseClass::this_or_that;
  }
  if (mention.gender == Gender::male) return PhraseClass::he;
  if (mention.gender == Gender::female) return PhraseClass::she;
  return mention.number == Number::plural ? PhraseClass::they : PhraseClass::it;
}

PhraseClass class_of_name(const Mention& mention) {
  if (mention.type == "PER") return PhraseClass::person_name;
  if (mention.type == "ORG") return PhraseClass::organization_name;
  if (mention.type == "LOC") return PhraseClass::place_name;
  return mention.type == "NORP" ? PhraseClass::people_name : PhraseClass::other_name;
}

PhraseClass class_of(const Mention& mention) {
  if (mention.kind == MentionKind::pronoun) return class_of_pronoun(mention);
  if (mention.kind == MentionKind::name) return class_of_name(mention);
  if (mention.kind == MentionKind::list) return PhraseClass::list;
  switch (mention.determiner) {
    case Determiner::definite: return PhraseClass::definite;
    case Determiner::demonstrative: return PhraseClass::demonstrative;
    case Determiner::possessive: return PhraseClass::possessive;
    case Determiner::indefinite: return PhraseClass::indefinite;
    case Determiner::none: break;
  }
  return PhraseClass::bare;
}

enum Doing : std::uint8_t { else_, be, say, act, go, undergo, have, rule };

/// What the mention's clause has it do, which tells doers from things.
Doing doing_of(const Tree& tree, const Mention& mention) {
  const TokenIndex head = tree.token(mention.head).head;
  if (head < 0) return else_;
  const std::string lemma = lower_lemma(tree.token(head));
  const std::string& relation = tree.token(mention.head).deprel;
  if (relation == "nmod:poss") {
    return lexicon::holds(lexicon::governing_nouns, lemma) ? rule : have;
  }
  if (relation == "nsubj:pass") return undergo;
  if (relation != "nsubj") return else_;
  if (tree.child(head, {"cop"})) return be;
  if (is_agentive(lemma)) return say;
  // "the choices it must make": the object is the noun before.
  const bool has_object = tree.child(head, {"obj", "xcomp"}) || tree.has_relation(head, {"acl"});
  return has_object ? act : go;
}

/// Subject of the verb that reports the clause in which the word stands.
std::optional<TokenIndex> speaker_of(const Tree& tree, TokenIndex word) {
  TokenIndex at = word;
  for (TokenIndex steps = 0; steps < tree.size(); ++steps) {
    const TokenIndex head = tree.token(at).head;
    if (head < 0) break;
    const bool is_reported =
        tree.has_relation(at, {"ccomp", "parataxis"}) && is_agentive(lower_lemma(tree.token(head)));
    if (is_reported) {
      if (const auto subject = tree.child(head, {"nsubj"})) return subject;
    }
    at = head;
  }
  for (const TokenIndex i : tree.all_children(at, {"parataxis", "ccomp"})) {
    const auto subject = tree.child(i, {"nsubj"});
    if (at != word && subject && is_agentive(lower_lemma(tree.token(i)))) return subject;
  }
  return std::nullopt;
}

/// "another deal", "the other hand", "the next day": the phrase says that it is a further one.
bool is_set_apart(const Tree& tree, const Mention& mention) {
  for (TokenIndex i = mention.begin; i < mention.head; ++i) {
    if (lexicon::holds(lexicon::novelty_modifiers, lower_form(tree.token(i)))) {
      return true;
    }
  }
  // "in March": which one it is stands elsewhere.
  return mention.begin + 1 == mention.end && lexicon::holds(lexicon::time_nouns, mention.head_word);
}

bool is_quantified(const Tree& tree, const Mention& mention) {
  return mention.kind == MentionKind::noun &&
         lexicon::holds(lexicon::distributive_determiners, lower_form(tree.token(mention.begin)));
}

/// "another deal": one that was not named yet.
bool is_further(const Tree& tree, const Mention& mention) {
  return mention.kind == MentionKind::noun &&
         in_word_list("another further more", lower_form(tree.token(mention.begin)));
}

Traits traits_of(const Tree& tree, const Mention& mention) {
  const Token& head = tree.token(mention.head);
  Traits traits;
  traits.phrase = class_of(mention);
  traits.relation = relation_of(head);
  traits.entity = number_in(kEntityNames, head.entity);
  if (head.head >= 0 && tree.has_relation(mention.head, {"nsubj"}) &&
      tree.child(head.head, {"cop"})) {
    traits.predicate_entity = number_in(kEntityNames, tree.token(head.head).entity);
  }
  traits.is_country =
      mention.kind == MentionKind::name && country_of_name(mention.name).has_value();
  traits.givenness = givenness_of(head);
  traits.doing = doing_of(tree, mention);
  traits.modifiers = static_cast<std::uint8_t>(std::min<std::size_t>(mention.modifiers.size(), 3));
  traits.number = mention.number;
  traits.gender = mention.gender;
  traits.animacy = mention.animacy;
  traits.is_nested = mention.is_nested;
  traits.is_predicate = mention.is_predicate;
  traits.is_apposition = tree.has_relation(mention.head, {"appos"});
  traits.is_reflexive = is_reflexive(mention);
  traits.is_quantified = is_quantified(tree, mention);
  traits.is_further = is_further(tree, mention);
  traits.is_set_apart = is_set_apart(tree, mention);
  traits.speaker = speaker_of(tree, mention.head);
  return traits;
}

}  // namespace

std::vector<Traits> traits_of(const Trees& trees, const std::vector<Mention>& mentions) {
  const auto quotations = quotations_of(trees);
  const std::vector<Turn> turns = turns_of(trees);
  std::vector<Traits> result;
  result.reserve(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    Traits traits = traits_of(trees[mention.sentence], mention);
    traits.is_first = i == 0 || mentions[i - 1].sentence != mention.sentence;
    traits.is_asked = turns[mention.sentence].is_asked;
    traits.turn = turns[mention.sentence].number;
    traits.quotation = quotations[mention.sentence][static_cast<std::size_t>(mention.head)];
    result.push_back(traits);
  }
  return result;
}

}  // namespace quern
