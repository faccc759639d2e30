#pragma once

#include <string>
#include <string_view>

#include "schema/fact_reader.h"

namespace quern {

/// The name with every word that no fact has replaced by the nearest: "Donlad Trump" gives "Donald
/// Trump". Empty where all its words are known or one of them has none near. Throws as select_facts
/// does.
[[nodiscard]] std::string nearest_name(FactReader& reader, std::string_view name);

/// "; did you mean 'Donald Trump'?", to stand behind what says that nobody has the name; empty
/// where there is none near, or where half a second did not do to find it.
[[nodiscard]] std::string did_you_mean(FactReader& reader, std::string_view name);

}  // namespace quern
