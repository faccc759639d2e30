#pragma once

#include <optional>

#include "ingest/language/clause/tree.h"
#include "ingest/meaning/entity/mention.h"

namespace quern {

/// Of the pronoun that the clause of a verb of saying or thinking begins with, the head of who says
/// it: "the bank" of "the bank said it had lost money", "the bank, saying its profits fell", "he"
/// of "he said he would"; of a spokeswoman's speech whom she speaks for. Nothing where "it" may
/// stand for no thing ("said it was raining", "said it was clear"), and where the words are quoted.
[[nodiscard]] std::optional<TokenIndex> speaker_of_itself(const Tree& tree, const Mention& pronoun);

/// Whether it is an "it" that can say something: a company, a union, a country.
[[nodiscard]] bool is_speaking_body(const Mention& mention);

}  // namespace quern
