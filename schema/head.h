#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/span.h"

namespace quern {

/// What a phrase means: the entity types of the Georgetown University Multilayer corpus (Zeldes
/// 2017). Enumerators are the letters of the database column.
enum class HeadType : char {
  unknown = '-',
  person = 'p',
  organization = 'o',
  place = 'l',
  time = 't',
  event = 'e',
  object = 'x',
  substance = 's',
  abstract = 'a',
  animal = 'n',
  plant = 'v'
};

/// The word that says what a phrase means; of a list each conjunct has one.
struct Head {
  Span span;  ///< Bytes into the phrase's text.
  HeadType type = HeadType::unknown;
  bool is_name = false;
  bool is_plural = false;

  bool operator==(const Head&) const = default;
};

/// As the database spells them, "4-12p 17-22O+"; see migrations/0004_heads.sql. Empty for none.
[[nodiscard]] std::string to_string(std::span<const Head> heads);

/// What to_string() spelled; up to the first that it did not. Heads that do not lie within so many
/// bytes are left out.
[[nodiscard]] std::vector<Head> read_heads(std::string_view text, std::size_t phrase_size);

}  // namespace quern
