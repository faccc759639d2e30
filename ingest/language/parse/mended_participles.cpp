#include "ingest/language/parse/mended_participles.h"

#include <optional>
#include <string>
#include <string_view>

#include "ingest/language/parse/tree_search.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/circumstantial_subordinators.h"

namespace quern {
namespace {

/// "signed", "left", but not "written", "gone"
bool may_be_past(const Token& word) {
  const std::string form = to_lower(word.form);
  return word.upos == Upos::VERB && word.xpos == "VBN" && !form.ends_with("n") &&
         !form.ends_with("ne");
}

bool is_noun(const Token& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::NUM;
}

/// The participle that modifies the noun, if it can be its verb: neither passive nor set off.
std::optional<TokenIndex> verb_of_noun(std::span<const Token> words, TokenIndex noun) {
  const auto size = static_cast<TokenIndex>(words.size());
  const auto participle = find(words, noun + 1, size, noun, "acl");
  if (!participle || !may_be_past(words[static_cast<std::size_t>(*participle)])) {
    return std::nullopt;
  }
  const bool is_passive = find(words, 0, size, *participle, "obl:agent") ||
                          find(words, 0, size, *participle, "aux:pass");
  const TokenIndex first = leftmost(words, *participle);
  const bool is_set_off = words[static_cast<std::size_t>(first)].upos == Upos::PUNCT ||
                          words[static_cast<std::size_t>(first) - 1].upos == Upos::PUNCT;
  return is_passive || is_set_off ? std::nullopt : participle;
}

void make_past(Token& word) {
  word.xpos = "VBD";
  word.feats = "Mood=Ind|Tense=Past|VerbForm=Fin";
}

void mend_reported_participles(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex verb = 0; verb < size; ++verb) {
    const Token& saying = words[static_cast<std::size_t>(verb)];
    if (saying.upos != Upos::VERB || !in_word_list("believe say think", saying.lemma)) continue;
    const auto noun = find(words, verb + 1, size, verb, "obj");
    if (!noun || find(words, 0, size, verb, "ccomp") || !find(words, 0, verb, verb, "nsubj")) {
      continue;
    }
    if (!is_noun(words[static_cast<std::size_t>(*noun)])) continue;
    const auto participle = verb_of_noun(words, *noun);
    if (!participle) continue;
    attach(words[static_cast<std::size_t>(*participle)], verb, "ccomp");
    attach(words[static_cast<std::size_t>(*noun)], *participle, "nsubj");
    make_past(words[static_cast<std::size_t>(*participle)]);
  }
}

bool closes_quotation(const Token& word) {
  return in_word_list("\" '' ’’ ”", word.form);
}

void mend_quoted_speakers(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex noun = 2; noun < size; ++noun) {
    Token& speaker = words[static_cast<std::size_t>(noun)];
    const bool is_behind = speaker.deprel == "nsubj" && speaker.head >= 0 && speaker.head < noun;
    if (!is_behind || !is_noun(speaker)) continue;
    const auto participle = verb_of_noun(words, noun);
    const TokenIndex before = leftmost(words, noun) - 1;
    if (!participle || before < 0 || !closes_quotation(words[static_cast<std::size_t>(before)])) {
      continue;
    }
    Token& verb = words[static_cast<std::size_t>(*participle)];
    attach(verb, speaker.head, "parataxis");
    attach(speaker, *participle, "nsubj");
    make_past(verb);
  }
}

/// The subordinator of "although it is late", where that seems to be the clause above it.
std::optional<TokenIndex> subordinator_before(std::span<const Token> words, TokenIndex head) {
  const auto mark = find(words, 0, head, head, "mark");
  const bool is_one = mark && lexicon::holds(lexicon::circumstantial_subordinators,
                                             to_lower(words[static_cast<std::size_t>(*mark)].form));
  return is_one ? mark : std::nullopt;
}

bool has_subject_between(std::span<const Token> words, TokenIndex from, TokenIndex head) {
  constexpr std::string_view kSubjects = "csubj expl nsubj nsubj:pass";
  for (TokenIndex i = from; i < head; ++i) {
    const Token& word = words[static_cast<std::size_t>(i)];
    if (word.head == head && in_word_list(kSubjects, word.deprel)) return true;
  }
  return false;
}

/// "The reason given is because it is late": a verb of its own stands before.
bool has_verb_before(std::span<const Token> words, TokenIndex mark, TokenIndex head) {
  constexpr std::string_view kVerbs = "aux aux:pass cop";
  for (TokenIndex i = 0; i < mark; ++i) {
    const Token& word = words[static_cast<std::size_t>(i)];
    if (word.head == head && in_word_list(kVerbs, word.deprel)) return true;
  }
  return false;
}

/// The noun before the subordinator that hangs on the clause, with a participle that can be its
/// verb.
std::optional<TokenIndex> noun_before(std::span<const Token> words,
                                      TokenIndex mark,
                                      TokenIndex head) {
  for (TokenIndex i = 0; i < mark; ++i) {
    const Token& word = words[static_cast<std::size_t>(i)];
    if (word.head != head || !is_noun(word)) continue;
    const bool is_bare = !find(words, 0, i, i, "case");
    const auto verb = is_bare ? verb_of_noun(words, i) : std::nullopt;
    if (verb && *verb < mark) return i;
  }
  return std::nullopt;
}

void mend_main_participles(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex head = 0; head < size; ++head) {
    const auto mark = subordinator_before(words, head);
    if (!mark || !has_subject_between(words, *mark, head)) continue;
    if (has_verb_before(words, *mark, head)) continue;
    const auto noun = noun_before(words, *mark, head);
    if (!noun) continue;
    const TokenIndex verb = *verb_of_noun(words, *noun);
    Token& lower = words[static_cast<std::size_t>(head)];
    attach(words[static_cast<std::size_t>(verb)], lower.head, lower.deprel);
    make_past(words[static_cast<std::size_t>(verb)]);
    for (TokenIndex i = 0; i < *noun; ++i)
      if (words[static_cast<std::size_t>(i)].head == head)
        words[static_cast<std::size_t>(i)].head = verb;
    attach(words[static_cast<std::size_t>(*noun)], verb, "nsubj");
    attach(lower, verb, "advcl");
  }
}

void mend_those(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex those = 0; those + 2 < size; ++those) {
    Token& pronoun = words[static_cast<std::size_t>(those)];
    Token& participle = words[static_cast<std::size_t>(those) + 1];
    const TokenIndex noun = pronoun.head;
    const bool is_read_as_article = to_lower(pronoun.form) == "those" && pronoun.deprel == "det" &&
                                    participle.xpos == "VBG" && participle.deprel == "amod" &&
                                    participle.head == noun && noun > those + 1;
    if (!is_read_as_article) continue;
    Token& object = words[static_cast<std::size_t>(noun)];
    attach(pronoun, object.head, object.deprel);
    pronoun.upos = Upos::PRON;
    attach(object, those + 1, "obj");
    attach(participle, those, "acl");
    for (TokenIndex i = 0; i < those; ++i)
      if (words[static_cast<std::size_t>(i)].head == noun)
        words[static_cast<std::size_t>(i)].head = those;
  }
}

void mend_joined_infinitives(std::span<Token> words) {
  const auto size = static_cast<TokenIndex>(words.size());
  for (TokenIndex second = 2; second < size; ++second) {
    Token& word = words[static_cast<std::size_t>(second)];
    const TokenIndex first = word.head;
    if (word.deprel != "conj" || word.xpos != "VBP" || first < 0 || first > second) continue;
    const bool is_infinitive = words[static_cast<std::size_t>(first)].xpos == "VB" &&
                               find(words, 0, first, first, "mark").has_value();
    const bool is_bare =
        !find(words, first, second, second, "nsubj") && !find(words, first, second, second, "aux");
    if (!is_infinitive || !is_bare) continue;
    word.xpos = "VB";
    word.feats = "VerbForm=Inf";
  }
}

}  // namespace

void mend_participles(std::span<Token> words) {
  mend_those(words);
  mend_joined_infinitives(words);
  mend_reported_participles(words);
  mend_quoted_speakers(words);
  mend_main_participles(words);
}

}  // namespace quern
