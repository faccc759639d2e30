#include "ingest/meaning/entity/mention/phrase_mention.h"

#include <algorithm>
#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/nested_name.h"
#include "ingest/meaning/entity/mention/person.h"
#include "ingest/meaning/entity/mention/phrase_span.h"
#include "ingest/meaning/entity/mention/pronoun.h"
#include "lexicon/demonstratives.h"
#include "lexicon/group_nouns.h"
#include "lexicon/indefinite_determiners.h"
#include "lexicon/person_nouns.h"
#include "lexicon/recency_adjectives.h"

namespace quern {
namespace {

Determiner determiner_of(const Tree& tree, TokenIndex head) {
  for (const TokenIndex i : tree.children(head)) {
    if (i > head) break;
    if (tree.has_relation(i, {"nmod:poss"})) return Determiner::possessive;
    if (!tree.has_relation(i, {"det", "nummod"})) continue;
    const std::string form = lower_form(tree.token(i));
    if (form == "the") return Determiner::definite;
    if (lexicon::holds(lexicon::demonstratives, form)) return Determiner::demonstrative;
    if (lexicon::holds(lexicon::indefinite_determiners, form)) {
      return Determiner::indefinite;
    }
  }
  return Determiner::none;
}

Number number_of(const Token& token) {
  if (has_feature(token, "Number=Plur") || token.xpos == "NNS" || token.xpos == "NNPS") {
    return Number::plural;
  }
  return has_feature(token, "Number=Sing") || token.xpos == "NN" || token.xpos == "NNP"
             ? Number::singular
             : Number::unknown;
}

void add_name(const Tree& tree, WordSpan span, std::string_view type, Mention& mention) {
  mention.kind = MentionKind::name;
  mention.type = type;
  // What the network takes the head for says more than the name's type.
  const std::string_view named = entity_type_of(type);
  if (name_type_of(mention.entity).empty() && !named.empty()) mention.entity = named;
  const WordSpan words = without_titles(tree, span);
  mention.name = words_of(tree, words.begin, words.end);
  mention.head_word = to_lower(tree.token(words.end - 1).form);
  if (type == "PER") {
    mention.animacy = Animacy::person;
    const Gender gender = gender_of_name(tree, {mention.begin, mention.end}, words);
    if (gender != Gender::unknown) mention.gender = gender;
  } else if (type != "NORP") {
    mention.animacy = Animacy::thing;
  }
}

void add_noun(const Tree& tree, Mention& mention) {
  mention.head_word = lower_lemma(tree.token(mention.head));
  if (lexicon::holds(lexicon::person_nouns, mention.head_word) || mention.entity == "person") {
    mention.animacy = Animacy::person;
    mention.gender = gender_of_noun(mention.head_word);
  } else if (!lexicon::holds(lexicon::group_nouns, mention.head_word) &&
             mention.entity != "organization") {
    mention.animacy = Animacy::thing;
  }
}

void add_modifiers(const Tree& tree, Mention& mention) {
  for (TokenIndex i = mention.begin; i < mention.end; ++i) {
    const Token& token = tree.token(i);
    const bool is_content = token.upos == Upos::NOUN || token.upos == Upos::PROPN ||
                            token.upos == Upos::ADJ || token.upos == Upos::NUM ||
                            token.upos == Upos::VERB;
    // Which one it is, "recent" and "new" do not say.
    const bool is_timely = lexicon::holds(lexicon::recency_adjectives, lower_form(token));
    if (i == mention.head || !is_content || is_timely) continue;
    mention.modifiers.push_back(lower_lemma(token));
    if (token.upos == Upos::PROPN) mention.proper_modifiers.push_back(mention.modifiers.back());
  }
  std::sort(mention.modifiers.begin(), mention.modifiers.end());
}

void add_pronoun(const Tree& tree, const Pronoun& pronoun, Mention& mention) {
  mention.kind = MentionKind::pronoun;
  mention.head_word = lower_form(tree.token(mention.head));
  mention.person = pronoun.person;
  mention.number = pronoun.number;
  mention.gender = pronoun.gender;
  mention.animacy = pronoun.animacy;
  if (lexicon::holds(lexicon::demonstratives, mention.head_word)) {
    mention.determiner = Determiner::demonstrative;
  }
  // "those who stayed" are nobody but those.
  const bool is_told = mention.head_word == "those" && tree.child(mention.head, {"acl", "nmod"});
  if (is_told) return;
  mention.begin = mention.head;
  mention.end = mention.head + 1;
}

void add_nested_name(const Tree& tree, WordSpan outer, Mention& mention) {
  const std::string_view type = type_of_nested_name(tree, mention.head);
  if (type.empty()) {
    add_noun(tree, mention);
    return;
  }
  WordSpan words = {std::max(mention.begin, outer.begin), mention.end};
  while (words.begin < mention.head && tree.token(words.begin).upos == Upos::DET)
    ++words.begin;
  add_name(tree, words, type, mention);
}

}  // namespace

Mention phrase_mention_at(const Tree& tree,
                          std::size_t sentence,
                          TokenIndex head,
                          const std::vector<Name>& names) {
  const bool is_adverb = tree.token(head).upos == Upos::ADV;
  const WordSpan span = is_adverb ? WordSpan{head, head + 1} : phrase_span(tree, head, false);
  Mention mention;
  mention.sentence = sentence;
  mention.begin = span.begin;
  mention.end = span.end;
  mention.head = head;
  mention.entity = tree.token(head).entity;
  mention.is_nested = tree.has_relation(head, {"compound", "amod"});
  mention.is_predicate = is_predicate_noun(tree, head);
  if (const auto pronoun = pronoun_of(tree.token(head))) {
    add_pronoun(tree, *pronoun, mention);
    return mention;
  }
  mention.determiner = determiner_of(tree, head);
  mention.number = number_of(tree.token(head));
  const Name* const own = name_at(names, head);
  const Name* const name = own != nullptr ? own : name_of_office_holder(tree, names, head);
  if (own != nullptr && own->head != head) {
    add_nested_name(tree, own->words, mention);
  } else if (name != nullptr && name->type != "TIME") {
    if (mention.is_nested) {
      mention.begin = name->words.begin;
      mention.end = name->words.end;
    }
    add_name(tree, name->words, name->type, mention);
    if (mention.type == "NORP" || mention.type == "ORG") mention.number = Number::unknown;
  } else {
    add_noun(tree, mention);
  }
  add_modifiers(tree, mention);
  return mention;
}

}  // namespace quern
