#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/text/token.h"

namespace quern {

/// Several syntactic words written as one ("don't" = do + n't), as in CoNLL-U's "3-4" lines.
struct MultiwordToken {
  TokenIndex first = 0;  ///< First of its words.
  TokenIndex last = 0;   ///< Last of its words, inclusive.
  std::string form;      ///< As written.

  bool operator==(const MultiwordToken&) const = default;
};

/// A sentence: its words and where they stand. Owns all its strings.
struct Sentence {
  Span span;                              ///< In the article's text, without outer white space.
  std::size_t paragraph = 0;              ///< Paragraph of the article, from 0 (the title is 0).
  std::vector<Token> tokens;              ///< Syntactic words in reading order.
  std::vector<MultiwordToken> multiword;  ///< In reading order, never overlapping.
  std::vector<std::string> comments;      ///< CoNLL-U comment lines ("# sent_id = ..."), if any.

  bool operator==(const Sentence&) const = default;
};

/// Whether the sentence at `index` is the first of its paragraph.
[[nodiscard]] bool is_first_of_paragraph(std::span<const Sentence> sentences, std::size_t index);

/// Name of a tag as UD spells it ("PROPN").
[[nodiscard]] std::string_view to_string(Upos upos);

/// The tag of that name; Upos::X for anything else.
[[nodiscard]] Upos upos_from_string(std::string_view name);

/// The word at that place. Before the first word and behind the last one, a word without form, tag,
/// lemma or head: what comes before or after a word is asked for this way. `at` may be what -1
/// becomes.
[[nodiscard]] const Token& word_at(std::span<const Token> words, std::size_t at);

/// Direct dependents of `head` in reading order; empty for a leaf. `head` may be kRoot.
/// Precondition: the sentence is parsed.
[[nodiscard]] std::vector<TokenIndex> dependents(const Sentence& sentence, TokenIndex head);

/// Relation without its subtype ("nsubj:pass" -> "nsubj"). Points into `deprel`.
[[nodiscard]] std::string_view universal_relation(std::string_view deprel);

/// Whether the heads form one tree: exactly one kRoot, every head inside, no cycle.
[[nodiscard]] bool is_tree(std::span<const Token> tokens);

}  // namespace quern
