#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/language/text/word_vector.h"
#include "schema/span.h"

namespace quern {

/// Position of a token in its sentence, from 0 (CoNLL-U counts from 1; only its reader converts).
using TokenIndex = std::int32_t;

inline constexpr TokenIndex kRoot = -1;        ///< Head of the sentence's main predicate.
inline constexpr TokenIndex kUnattached = -2;  ///< Not parsed yet.

/// Universal part-of-speech tags, https://universaldependencies.org/u/pos/ (UD v2).
enum class Upos : std::uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
};

/// One syntactic word. Owns its strings, so it outlives the article buffer.
struct Token {
  Span span;                      ///< Tokenizer: where the word stands in the article.
  std::string form;               ///< Tokenizer: the word as written, UTF-8.
  bool space_after = true;        ///< Tokenizer: whether white space follows in the article.
  Upos upos = Upos::X;            ///< Tagger.
  std::string xpos;               ///< Tagger: Penn Treebank tag.
  std::string feats;              ///< Tagger: UD features, "Number=Sing|Person=3", or "_".
  std::string lemma;              ///< Lemmatizer: dictionary form ("bought" -> "buy").
  TokenIndex head = kUnattached;  ///< Parser: governing token, or kRoot.
  std::string deprel;             ///< Parser: UD relation to the head ("nsubj:pass").
  float head_sureness = 1;        ///< Parser: how likely it is right about the head, in [0, 1];
  float relation_sureness = 1;    ///< and about the relation, if the head is right.
  std::string name = "O";         ///< Names: IOB2 label ("B-PER", "I-PER", "O").
  std::string entity = "O";       ///< Names: GUM's type of what the phrase it heads means, or "O".
  float givenness = 0;            ///< Names: how likely that phrase means something said before.
  WordVector vector;              ///< Names: of that phrase, to compare it with others; or empty.
  WordVector control;             ///< Control: to tell who does what a verb names; or empty.

  bool operator==(const Token&) const = default;
};

}  // namespace quern
