#include "ingest/language/parse/mended_decisions.h"

#include <optional>

#include "ingest/language/parse/tree_search.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/deciding_nouns.h"
#include "lexicon/deciding_verbs.h"
#include "lexicon/ordering_verbs.h"

namespace quern {
namespace {

/// The first infinitive with "to" from `begin` on that fits, where all words before it may stand
/// between.
template <class Fits, class MayStandBetween>
std::optional<TokenIndex> infinitive_from(std::span<const Token> words,
                                          TokenIndex begin,
                                          const Fits& fits,
                                          const MayStandBetween& may_stand_between) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex i = begin; i + 1 < size; ++i) {
    const Token& word = words[static_cast<std::size_t>(i)];
    const bool is_to = word.upos == Upos::PART && word.deprel == "mark" && word.head > i;
    if (is_to && fits(word.head)) return word.head;
    if (!may_stand_between(word)) return std::nullopt;
  }
  return std::nullopt;
}

/// Behind `verb` and a score at most: "votes 3-2 to abolish".
std::optional<TokenIndex> infinitive_behind(std::span<const Token> words, TokenIndex verb) {
  return infinitive_from(
      words, verb + 1, [](TokenIndex /*infinitive*/) { return true; },
      [](const Token& word) {
        return word.upos == Upos::NUM || word.upos == Upos::SYM || word.upos == Upos::PUNCT ||
               in_word_list("to unanimously", word.form);
      });
}

/// Whether a noun at the top of the sentence is a verb in the singular: right behind a noun that it
/// seems to be compounded with, or that is its subject without a copula.
bool is_verb_read_as_noun(std::span<const Token> words, TokenIndex index) {
  const Token& word = words[static_cast<std::size_t>(index)];
  if (word.xpos != "NNS" || word.deprel != "root" || index == 0) return false;
  if (!lexicon::holds(lexicon::deciding_nouns, word.lemma)) return false;
  const auto size = static_cast<TokenIndex>(words.size());
  if (find(words, 0, size, index, "cop")) return false;
  const Token& before = words[static_cast<std::size_t>(index - 1)];
  const bool is_singular = before.xpos == "NN" || before.xpos == "NNP";
  const bool is_beside = before.head == index && in_word_list("compound nsubj", before.deprel);
  return is_singular && (is_beside || find(words, 0, index, index, "nsubj"));
}

/// The subject is the noun right before; what hung on the verb as on a noun goes to the subject
/// where it stands before it, and to the verb where it stands behind.
void make_verb(std::span<Token> words, TokenIndex verb) {
  const auto size = static_cast<TokenIndex>(words.size());
  const auto known = find(words, 0, verb, verb, "nsubj");
  const TokenIndex subject = known ? *known : verb - 1;
  for (TokenIndex i = 0; i < size; ++i) {
    Token& word = words[static_cast<std::size_t>(i)];
    if (word.head != verb || i == subject) continue;
    if (i < subject && word.deprel != "punct") word.head = subject;
    if (i < verb) continue;
    if (word.deprel == "acl") word.deprel = "advcl";
    if (word.deprel == "nmod" || word.deprel == "nummod") word.deprel = "obl";
  }
  attach(words[static_cast<std::size_t>(subject)], verb, "nsubj");
  Token& token = words[static_cast<std::size_t>(verb)];
  token.upos = Upos::VERB;
  token.xpos = "VBZ";
  token.feats = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
}

/// Whether the infinitive is read as a purpose of the verb, or as told of its subject.
bool hangs_loosely(std::span<const Token> words, TokenIndex infinitive, TokenIndex verb) {
  const Token& word = words[static_cast<std::size_t>(infinitive)];
  if (word.head == verb) return word.deprel == "advcl" || word.deprel == "acl";
  return word.deprel == "acl" && word.head >= 0 && word.head < verb &&
         hangs_on(words, word.head, verb, "nsubj");
}

/// That hangs on the verb as its purpose, behind its object and with neither a mark nor another
/// verb between: "asks the town in Peru to help".
std::optional<TokenIndex> infinitive_behind_object(std::span<const Token> words,
                                                   TokenIndex verb,
                                                   TokenIndex object) {
  return infinitive_from(
      words, object + 1,
      [&](TokenIndex infinitive) { return hangs_on(words, infinitive, verb, "advcl"); },
      [](const Token& word) { return word.upos != Upos::PUNCT && word.upos != Upos::VERB; });
}

/// Somebody who can be asked: a name, or a noun that nobody tells or asks.
bool can_be_asked(const Token& object) {
  return object.upos == Upos::PROPN || object.upos == Upos::PRON ||
         (object.upos == Upos::NOUN &&
          !in_word_list("favour favor lie joke question story tale truth", object.lemma));
}

/// "asks the town in Peru to help": who is asked does it.
void mend_requests(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 0; verb + 3 < size; ++verb) {
    const Token& token = words[static_cast<std::size_t>(verb)];
    if (token.upos != Upos::VERB || !lexicon::holds(lexicon::ordering_verbs, token.lemma)) continue;
    auto object = find(words, verb, size, verb, "obj");
    if (!object) object = find(words, verb, size, verb, "iobj");
    if (!object || !can_be_asked(words[static_cast<std::size_t>(*object)])) continue;
    if (const auto infinitive = infinitive_behind_object(words, verb, *object)) {
      attach(words[static_cast<std::size_t>(*infinitive)], verb, "xcomp");
      words[static_cast<std::size_t>(*object)].deprel = "obj";
    }
  }
}

}  // namespace

void mend_decisions(std::span<Token> words) {
  mend_requests(words);
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 1; verb + 2 < size; ++verb) {
    const auto infinitive = infinitive_behind(words, verb);
    const bool is_infinitive_of_noun = infinitive && hangs_on(words, *infinitive, verb, "acl");
    if (is_infinitive_of_noun && is_verb_read_as_noun(words, verb)) make_verb(words, verb);
    const Token& token = words[static_cast<std::size_t>(verb)];
    if (!infinitive || token.upos != Upos::VERB) continue;
    const auto object = find(words, verb, size, verb, "obj");
    if (object && words[static_cast<std::size_t>(*object)].upos != Upos::NUM) continue;
    const bool is_decided = lexicon::holds(lexicon::deciding_verbs, token.lemma) ||
                            lexicon::holds(lexicon::deciding_nouns, token.lemma);
    if (!is_decided || !hangs_loosely(words, *infinitive, verb)) continue;
    attach(words[static_cast<std::size_t>(*infinitive)], verb, "xcomp");
    if (object) words[static_cast<std::size_t>(*object)].deprel = "obl";  // "votes 3-2"
    const auto subject = find(words, 0, verb, verb, "nsubj");
    const auto article = find(words, 0, verb, verb, "det");  // "The council votes": of the council
    if (subject && article) words[static_cast<std::size_t>(*article)].head = *subject;
  }
}

}  // namespace quern
