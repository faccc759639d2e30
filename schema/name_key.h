#pragma once

#include <string>
#include <string_view>

namespace quern {

/// What tells which names are spellings of one: equal for "the U.S. State Department" and "United
/// States Department of State", for "Houthi" and "Houthis".
struct NameKey {
  std::string key;        ///< Empty for a name without letters and digits.
  std::string short_key;  ///< A person's surname, an institution without its country; or empty.
  std::string letters;    ///< The first ones of several words, "RSF"; or empty.
};

/// The key of a name of this type (PER, ORG...). `country`: whose institution its document shows it
/// to be, or empty.
[[nodiscard]] NameKey name_key(std::string_view name,
                               std::string_view type,
                               std::string_view country);

/// The short_key or letters of the names that a name may be short for; empty for one that is short
/// for none.
[[nodiscard]] std::string short_key_of(std::string_view name, std::string_view type);

/// Whether it ends in what only a firm or a club has behind its name: "Acme Inc", "Norvik F.C.".
[[nodiscard]] bool has_legal_form(std::string_view name);

/// Whether institutions of many countries can be called so, and no country is in the name:
/// "National Assembly", "Ministry of Defence".
[[nodiscard]] bool is_any_countrys(std::string_view name);

}  // namespace quern
