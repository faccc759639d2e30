#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// What a phrase is to one who looks for what it takes up.
enum class PhraseClass : std::uint8_t {
  he,
  she,
  it,
  they,
  this_or_that,
  these_or_those,
  i,
  we,
  you,
  person_name,
  organization_name,
  place_name,
  people_name,
  other_name,
  definite,
  demonstrative,
  possessive,
  indefinite,
  bare,
  list
};
inline constexpr std::size_t kPhraseClasses = 20;

inline constexpr std::size_t kRelations = 12;
inline constexpr std::size_t kEntityTypes = 11;
inline constexpr std::size_t kGivennesses = 5;
inline constexpr std::size_t kDoings = 8;

/// A mention in small numbers, for the features of pairs.
struct Traits {
  PhraseClass phrase = PhraseClass::bare;
  std::uint8_t relation = 0;          ///< UD relation of the head, below kRelations.
  std::uint8_t entity = 0;            ///< GUM's type, below kEntityTypes; 0 is none.
  std::uint8_t predicate_entity = 0;  ///< Type of what a copula says of it: "it is a matter of".
  std::uint8_t givenness = 0;         ///< Below kGivennesses, the last being surely given.
  std::uint8_t doing = 0;             ///< What its clause has it do, below kDoings.
  std::uint8_t modifiers = 0;         ///< Their number, 3 standing for more.
  Number number = Number::unknown;
  Gender gender = Gender::unknown;
  Animacy animacy = Animacy::unknown;
  bool is_country = false;
  bool is_first = false;  ///< Of its sentence.
  bool is_nested = false;
  bool is_predicate = false;
  bool is_apposition = false;
  bool is_reflexive = false;
  bool is_quantified = false;  ///< "no deal", "every deal": none that is taken up or takes up.
  bool is_further = false;     ///< "another deal": takes up nothing.
  bool is_set_apart = false;   ///< "the next deal"
  bool is_asked = false;       ///< In a question.
  std::size_t quotation = 0;   ///< Number of the quotation that it stands in, or 0.
  std::size_t turn = 0;        ///< Number of the question and answer that it stands in.
  std::optional<TokenIndex> speaker;  ///< Head of who says it in the same sentence.
};

/// Traits of each mention, as it stands alone.
[[nodiscard]] std::vector<Traits> traits_of(const Trees& trees,
                                            const std::vector<Mention>& mentions);

}  // namespace quern
