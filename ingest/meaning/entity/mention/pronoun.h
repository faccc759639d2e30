#pragma once

#include <optional>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// What a pronoun's form says of what it means.
struct Pronoun {
  int person = 3;
  Number number = Number::unknown;
  Gender gender = Gender::unknown;
  Animacy animacy = Animacy::unknown;
};

/// Of a word that is a pronoun, "its" and "this" among them; nothing for relative, interrogative
/// and indefinite ones, which take up nothing by themselves.
[[nodiscard]] std::optional<Pronoun> pronoun_of(const Token& token);

}  // namespace quern
