#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/head.h"

namespace quern {

/// A word of a fact's phrase and where it stands there.
struct TextWord {
  std::string key;        ///< As lookup_words() has it, a possessive 's apart.
  std::size_t begin = 0;  ///< Bytes into the phrase, the 's included.
  std::size_t end = 0;
  bool is_possessive = false;  ///< "China's"
  bool is_capital = false;
  bool after_comma = false;
  bool after_hyphen = false;
  std::optional<Head> head;  ///< Ingest took it for a head of the phrase, of such a meaning.
};

/// The words of a phrase in reading order.
[[nodiscard]] std::vector<TextWord> text_words(std::string_view text);

/// The keys of the words [first, end), with one space between them.
[[nodiscard]] std::string joined_keys(const std::vector<TextWord>& words,
                                      std::size_t first,
                                      std::size_t end);

/// Marks the words that ingest took for heads. `heads`: as the database spells them, of the phrase
/// whose words they are; empty marks none.
void mark_heads(std::string_view heads, std::vector<TextWord>& words);

/// The same by the marks of a phrase that holds the words from that byte on; npos: it does not.
void mark_like(const std::vector<TextWord>& phrase,
               std::size_t begin,
               std::vector<TextWord>& words);

/// Which words can be the head of the phrase, in reading order: those marked, else the last word
/// before a preposition or clause, of each conjunct, and then there may be one too many.
[[nodiscard]] std::vector<std::size_t> heads_of(const std::vector<TextWord>& words);

/// Index of the word after the phrase's first noun phrase: a preposition, a relative word, or the
/// end.
[[nodiscard]] std::size_t base_end(const std::vector<TextWord>& words);

[[nodiscard]] bool is_preposition(std::string_view word);
[[nodiscard]] bool is_pronoun(std::string_view word);
/// Digits ("277", "1,426") or a number word ("three", "dozens").
[[nodiscard]] bool is_number(std::string_view word);
/// A word that says when: a month, a weekday, a year, "yesterday", "week".
[[nodiscard]] bool is_time_word(std::string_view word);
/// Carries no meaning of its own: articles, pronouns, prepositions, auxiliaries.
[[nodiscard]] bool is_function_word(std::string_view word);

}  // namespace quern
