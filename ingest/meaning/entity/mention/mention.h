#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {

enum class MentionKind : std::uint8_t {
  name,     ///< "President Kim", "the United Nations"
  noun,     ///< "the deal", "some experts"
  pronoun,  ///< "it", "his", "this"
  list,     ///< "Russia and North Korea", as the one thing that "they" takes up
  clause    ///< "that prices rose" in "it is clear that prices rose", which "it" stands for
};

enum class Number : std::uint8_t { unknown, singular, plural };
enum class Gender : std::uint8_t { unknown, male, female };
enum class Animacy : std::uint8_t { unknown, person, thing };

/// How a noun phrase begins, which tells whether it takes up something.
enum class Determiner : std::uint8_t { none, definite, demonstrative, possessive, indefinite };

/// A phrase of an article that can mean somebody or something.
struct Mention {
  std::size_t sentence = 0;
  TokenIndex begin = 0;  ///< The whole phrase, appositions apart: [begin, end).
  TokenIndex end = 0;
  TokenIndex head = 0;
  MentionKind kind = MentionKind::noun;
  Determiner determiner = Determiner::none;
  Number number = Number::unknown;
  Gender gender = Gender::unknown;
  Animacy animacy = Animacy::unknown;
  int person = 3;         ///< Of a pronoun: 1, 2 or 3.
  std::string entity;     ///< GUM's type of what it means (person, place...), or "O".
  std::string type;       ///< Type of the name (PER, ORG...), or empty.
  std::string head_word;  ///< Lemma of the head, lower case; of a name its last word.
  std::string name;       ///< Words of the name, without article, title and possessive; or empty.
  std::vector<std::string> modifiers;  ///< Lemmas of the other content words, lower case, sorted.
  std::vector<std::string> proper_modifiers;  ///< Those of them that are proper nouns.
  bool is_nested = false;  ///< Stands before a noun within its phrase: "defense" in "defense deal".
  bool is_expletive = false;  ///< "it" that stands for a clause behind it.
  bool is_predicate = false;  ///< What a copula says of its subject: "is the leader".
};

/// The trees of an article's sentences; a sentence that is no tree has none.
using Trees = std::vector<Tree>;

/// Whether the words of one are among those of the other.
[[nodiscard]] bool is_nested_in(const Mention& inner, const Mention& outer);

/// "Anna Berg", "the United Nations"
[[nodiscard]] bool is_named(const Mention& mention);

/// "the deal", "this deal"
[[nodiscard]] bool is_definite(const Mention& mention);

/// "they", "their"
[[nodiscard]] bool is_they(const Mention& mention);

/// "himself", "themselves"
[[nodiscard]] bool is_reflexive(const Mention& mention);

/// Whether a phrase within another can't mean the same: "her" in "her brother"; a pronoun in a
/// phrase's relative clause can, as in "a nurse who left when she could".
[[nodiscard]] bool excludes(const Tree& tree, const Mention& outer, const Mention& inner);

/// The words of a mention as they stand in the sentence, with single spaces where there are spaces.
[[nodiscard]] std::string words_of(const Tree& tree, TokenIndex begin, TokenIndex end);

}  // namespace quern
