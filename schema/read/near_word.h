#pragma once

#include <cstdint>
#include <string>

#include "schema/fact_reader.h"

namespace quern {

/// Whose words are meant.
enum class WordsOf : std::uint8_t { names, predicates };

/// Whether a name of some fact has the word, as lookup_words() gives it. Throws as select_facts
/// does.
[[nodiscard]] bool is_known_word(FactReader& reader, const std::string& word);

/// The known word that is one slip (in words of more than five letters two) away from one that no
/// fact has, the most frequent of the nearest; slips in the first letter are not looked for. A word
/// as lookup_words() gives it. Empty for a word that facts have, or where none is near. Throws as
/// select_facts does.
[[nodiscard]] std::string nearest_word(FactReader& reader, WordsOf of, const std::string& word);

}  // namespace quern
