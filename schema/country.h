#pragma once

#include <optional>
#include <string_view>

namespace quern {

/// The country (or union of countries) that a name stands for: "the United States" and "U.S." are
/// "United States"; nothing for another name. Whatever the article; the case counts, for "us" is no
/// country. Names: ISO 3166-1 and what news calls them.
[[nodiscard]] std::optional<std::string_view> country_of_name(std::string_view name);

/// "European Union", "United Nations": called as countries are, but of several.
[[nodiscard]] bool is_union_of_countries(std::string_view country);

/// The country whose government sits there ("Beijing" is "China"), or nothing.
[[nodiscard]] std::optional<std::string_view> country_of_capital(std::string_view name);

/// The country that an adjective belongs to ("Chinese" is "China"), or nothing.
[[nodiscard]] std::optional<std::string_view> country_of_adjective(std::string_view adjective);

/// Whether the text names the country in any way, by its adjective or its seat of government too.
[[nodiscard]] bool names_country(std::string_view text, std::string_view country);

/// Whether a country is called so, though other places may be, too: "Georgia".
[[nodiscard]] bool is_called_as_country(std::string_view name);

/// The country that a phrase means, its government being the same: "China", "Beijing", "the Chinese
/// government", "the government of China". Nothing for other phrases.
[[nodiscard]] std::optional<std::string_view> country_of_phrase(std::string_view phrase);

}  // namespace quern
