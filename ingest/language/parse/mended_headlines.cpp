#include "ingest/language/parse/mended_headlines.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "ingest/language/parse/tree_search.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/describing_participles.h"
#include "lexicon/headline_verbs.h"

namespace quern {
namespace {

/// Relations of what stands before a noun in its phrase.
constexpr std::string_view kBeforeNoun = "amod compound det nmod:poss nummod";

TokenIndex size_of(std::span<const Token> words) {
  return static_cast<TokenIndex>(words.size());
}

bool is_finite_verb(const Token& word) {
  return word.upos == Upos::VERB &&
         (word.xpos == "VBZ" || word.xpos == "VBP" || word.xpos == "VBD");
}

std::optional<TokenIndex> subject_of(std::span<const Token> words, TokenIndex verb) {
  const auto size = size_of(words);
  for (const std::string_view relation : {"nsubj", "nsubj:pass", "csubj", "expl"})
    if (const auto found = find(words, 0, size, verb, relation)) return found;
  return std::nullopt;
}

/// Makes the word before the verb its subject, with what stands before that in one phrase.
void give_subject(std::span<Token> words, TokenIndex verb) {
  const TokenIndex subject = verb - 1;
  for (TokenIndex i = 0; i < subject; ++i) {
    Token& word = words[static_cast<std::size_t>(i)];
    if (word.head == verb && in_word_list(kBeforeNoun, word.deprel)) word.head = subject;
  }
  Token& noun = words[static_cast<std::size_t>(subject)];
  if (noun.upos == Upos::ADJ) noun.upos = Upos::NOUN;
  attach(noun, verb, "nsubj");
}

/// What hangs on a verb behind it as it would on a noun.
void hang_behind_verb(std::span<Token> words, TokenIndex verb) {
  for (TokenIndex i = verb + 1; i < size_of(words); ++i) {
    Token& word = words[static_cast<std::size_t>(i)];
    if (word.head != verb) continue;
    if (word.deprel == "nmod") word.deprel = "obl";
    if (word.deprel == "appos") word.deprel = "obj";
    if (word.deprel == "acl") word.deprel = "advcl";
  }
}

bool has_determiner(std::span<const Token> words, TokenIndex head) {
  return find(words, 0, head, head, "det") || find(words, 0, head, head, "nmod:poss");
}

/// Whether the word before belongs to this one as to a noun: "fire" of "a fire breaks".
bool has_noun_before(std::span<const Token> words, TokenIndex word) {
  return word > 0 &&
         (hangs_on(words, word - 1, word, "compound") || hangs_on(words, word - 1, word, "amod"));
}

void mend_determined_verbs(std::span<Token> words) {
  for (TokenIndex verb = 1; verb < size_of(words); ++verb) {
    const Token& token = words[static_cast<std::size_t>(verb)];
    if (!is_finite_verb(token) || !has_determiner(words, verb)) continue;
    if (!has_noun_before(words, verb) || find(words, 0, verb, verb, "cop")) continue;
    if (const auto other = subject_of(words, verb)) {
      if (*other > verb) continue;
      words[static_cast<std::size_t>(*other)].deprel = "compound";
    }
    give_subject(words, verb);
    hang_behind_verb(words, verb);
  }
}

/// "a strikes": no noun stands like that.
bool clashes_with_article(std::span<const Token> words, TokenIndex noun) {
  const auto article = find(words, 0, noun, noun, "det");
  return article && in_word_list("a an A An", words[static_cast<std::size_t>(*article)].form) &&
         words[static_cast<std::size_t>(noun)].xpos == "NNS";
}

/// "arrest ten men": what follows without a comma is no other name of the arrest.
bool has_object_behind(std::span<const Token> words, TokenIndex noun) {
  const auto other = find(words, noun + 1, size_of(words), noun, "appos");
  return other && leftmost(words, *other) == noun + 1;
}

/// "votes to close the mine"
bool has_infinitive_behind(std::span<const Token> words, TokenIndex noun) {
  const auto clause = find(words, noun + 1, size_of(words), noun, "acl");
  return clause && words[static_cast<std::size_t>(noun) + 1].upos == Upos::PART &&
         words[static_cast<std::size_t>(*clause)].xpos == "VB";
}

bool heads_clause(const Token& word) {
  return word.head == kRoot || word.deprel == "advcl" || word.deprel == "ccomp";
}

void mend_nominal_verbs(std::span<Token> words) {
  for (TokenIndex noun = 1; noun + 1 < size_of(words); ++noun) {
    Token& token = words[static_cast<std::size_t>(noun)];
    const bool may_be_verb = token.upos == Upos::NOUN && heads_clause(token) &&
                             lexicon::holds(lexicon::headline_verbs, token.lemma) &&
                             hangs_on(words, noun - 1, noun, "compound");
    if (!may_be_verb || subject_of(words, noun) || find(words, 0, noun, noun, "case")) continue;
    const bool disagrees =
        token.xpos == "NNS" && words[static_cast<std::size_t>(noun) - 1].xpos == "NNS";
    if (disagrees || (!clashes_with_article(words, noun) && !has_object_behind(words, noun) &&
                      !has_infinitive_behind(words, noun)))
      continue;
    token.upos = Upos::VERB;
    token.xpos = token.xpos == "NNS" ? "VBZ" : "VBP";
    token.feats = "Mood=Ind|Tense=Pres|VerbForm=Fin";
    give_subject(words, noun);
    hang_behind_verb(words, noun);
  }
}

bool agrees(const Token& noun, const Token& verb) {
  const bool is_plural = noun.xpos == "NNS" || noun.xpos == "NNPS";
  return verb.xpos == "VBD" || is_plural == (verb.xpos == "VBP");
}

/// The verb of which this noun is the subject, where it hangs loosely on the noun: "overturns" in
/// "A bus full of guests overturns".
std::optional<TokenIndex> verb_below(std::span<const Token> words, TokenIndex noun) {
  for (TokenIndex i = noun + 1; i < size_of(words); ++i) {
    const Token& word = words[static_cast<std::size_t>(i)];
    const bool is_loose = word.head == noun && in_word_list("acl parataxis", word.deprel);
    if (!is_loose || !is_finite_verb(word)) continue;
    const bool is_bare = !subject_of(words, i) && !find(words, noun, i, i, "mark") &&
                         !find(words, noun, i, i, "advmod");
    if (is_bare && agrees(words[static_cast<std::size_t>(noun)], word)) return i;
  }
  return std::nullopt;
}

void mend_hanging_verbs(std::span<Token> words) {
  for (TokenIndex noun = 0; noun < size_of(words); ++noun) {
    Token& token = words[static_cast<std::size_t>(noun)];
    const bool is_noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
    if (!is_noun || token.head != kRoot || subject_of(words, noun)) continue;
    const auto verb = verb_below(words, noun);
    if (!verb) continue;
    for (TokenIndex i = *verb + 1; i < size_of(words); ++i)
      if (words[static_cast<std::size_t>(i)].head == noun)
        words[static_cast<std::size_t>(i)].head = *verb;
    attach(words[static_cast<std::size_t>(*verb)], kRoot, "root");
    attach(token, *verb, "nsubj");
    hang_behind_verb(words, *verb);
  }
}

/// The verb behind a noun that lacks a subject and stands in a clause of its own with it.
std::optional<TokenIndex> lonely_verb(std::span<const Token> words,
                                      TokenIndex noun,
                                      TokenIndex outer) {
  for (TokenIndex i = noun + 1; i < size_of(words); ++i) {
    const Token& word = words[static_cast<std::size_t>(i)];
    if (!is_finite_verb(word) || word.head != outer) continue;
    const bool is_free = in_word_list("advcl ccomp parataxis", word.deprel);
    return is_free && !subject_of(words, i) ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

void mend_lost_subjects(std::span<Token> words) {
  for (TokenIndex noun = 2; noun < size_of(words); ++noun) {
    Token& token = words[static_cast<std::size_t>(noun)];
    if (!token.deprel.starts_with("nsubj") || token.head < 0 || token.head > noun) continue;
    const TokenIndex outer = token.head;
    const auto own = subject_of(words, outer);
    const auto verb = lonely_verb(words, noun, outer);
    if (!own || *own > outer || !verb) continue;
    attach(token, *verb, "nsubj");
    attach(words[static_cast<std::size_t>(*verb)], outer, "advcl");
    for (TokenIndex i = outer + 1; i < noun; ++i) {
      const bool opens = hangs_on(words, i, outer, "mark") || hangs_on(words, i, outer, "advmod");
      if (opens && i + 1 == leftmost(words, noun)) words[static_cast<std::size_t>(i)].head = *verb;
    }
  }
}

void mend_double_subjects(std::span<Token> words) {
  for (TokenIndex second = 1; second < size_of(words); ++second) {
    Token& token = words[static_cast<std::size_t>(second)];
    if (!token.deprel.starts_with("nsubj") || token.head < second) continue;
    Token& first = words[static_cast<std::size_t>(second) - 1];
    if (first.head != token.head || !first.deprel.starts_with("nsubj")) continue;
    const bool are_names = first.upos == Upos::PROPN && token.upos == Upos::PROPN;
    if (are_names) attach(token, second - 1, "flat");
    if (token.upos != Upos::NOUN || !in_word_list("JJ NN NNP NNPS NNS", first.xpos)) continue;
    attach(first, second, first.upos == Upos::ADJ ? "amod" : "compound");
    for (TokenIndex i = 0; i + 1 < second; ++i) {
      Token& word = words[static_cast<std::size_t>(i)];
      if (word.head == second - 1 && word.deprel == "det") word.head = second;
    }
  }
}

/// The verb of the clause that a noun behind it stands in, where none but phrases are between.
std::optional<TokenIndex> verb_above(std::span<const Token> words, TokenIndex noun) {
  TokenIndex at = noun;
  while (at >= 0 && in_word_list("appos nmod obj obl", words[static_cast<std::size_t>(at)].deprel))
    at = words[static_cast<std::size_t>(at)].head;
  const bool is_verb = at >= 0 && at < noun && is_finite_verb(words[static_cast<std::size_t>(at)]);
  return is_verb && subject_of(words, at) ? std::optional(at) : std::nullopt;
}

void mend_loose_participles(std::span<Token> words) {
  for (TokenIndex participle = 3; participle < size_of(words); ++participle) {
    Token& token = words[static_cast<std::size_t>(participle)];
    if (token.xpos != "VBG" || token.deprel != "acl" || token.head > participle) continue;
    if (words[static_cast<std::size_t>(participle) - 1].form != ",") continue;
    if (lexicon::holds(lexicon::describing_participles, token.form)) continue;
    if (const auto verb = verb_above(words, token.head)) attach(token, *verb, "advcl");
  }
}

}  // namespace

void mend_headlines(std::span<Token> words) {
  mend_determined_verbs(words);
  mend_nominal_verbs(words);
  mend_hanging_verbs(words);
  mend_lost_subjects(words);
  mend_double_subjects(words);
  mend_loose_participles(words);
}

}  // namespace quern
