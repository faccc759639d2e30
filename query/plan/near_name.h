#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "schema/fact_reader.h"

namespace quern {

/// Whose words are meant.
enum class WordsOf : std::uint8_t { names, predicates };

/// The known word that is one slip (in words of more than five letters two) away from one that no
/// fact has, the most frequent of the nearest; slips in the first letter are not looked for. A word
/// as lookup_words() gives it. Empty for a word that facts have, or where none is near. Throws as
/// select_facts does.
[[nodiscard]] std::string nearest_word(FactReader& reader, WordsOf of, const std::string& word);

/// The name with every word that no fact has replaced by the nearest: "Donlad Trump" gives "Donald
/// Trump". Empty where all its words are known or one of them has none near. Throws as select_facts
/// does.
[[nodiscard]] std::string nearest_name(FactReader& reader, std::string_view name);

/// "; did you mean 'Donald Trump'?", to stand behind what says that nobody has the name; empty
/// where there is none near, or where half a second did not do to find it.
[[nodiscard]] std::string did_you_mean(FactReader& reader, std::string_view name);

}  // namespace quern
