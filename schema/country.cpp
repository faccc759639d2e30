#include "schema/country.h"

#include <algorithm>

#include "lexicon/capitals.h"
#include "lexicon/country_names.h"
#include "lexicon/demonyms.h"
#include "schema/listed_value.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

std::string_view without_article(std::string_view phrase) {
  for (const std::string_view article : {"the ", "The "}) {
    if (phrase.starts_with(article)) return phrase.substr(article.size());
  }
  return phrase;
}

}  // namespace

std::optional<std::string_view> country_of_name(std::string_view name) {
  return listed_value(lexicon::country_names, without_article(name), '=');
}

std::optional<std::string_view> country_of_capital(std::string_view name) {
  return listed_value(lexicon::capitals, without_article(name), '=');
}

std::optional<std::string_view> country_of_adjective(std::string_view adjective) {
  const auto country = listed_value(lexicon::demonyms, adjective, '=');
  if (!country) return std::nullopt;
  const auto name = country_of_name(*country);
  return name ? name : country;
}

bool is_called_as_country(std::string_view name) {
  if (country_of_name(name)) return true;
  return std::any_of(
      lexicon::demonyms.begin(), lexicon::demonyms.end(),
      [&](std::string_view pair) { return pair.substr(pair.find('=') + 1) == name; });
}

std::optional<std::string_view> country_of_phrase(std::string_view phrase) {
  static constexpr std::string_view kGovernment = " government";
  static constexpr std::string_view kGovernmentOf = "government of ";
  if (const auto country = country_of_name(phrase)) return country;
  if (const auto country = country_of_capital(phrase)) return country;
  std::string_view words = without_article(phrase);
  if (words.ends_with(kGovernment)) {
    words.remove_suffix(kGovernment.size());
    if (const auto country = country_of_adjective(words)) return country;
    return country_of_name(without_possessive(words));
  }
  if (!words.starts_with(kGovernmentOf)) return std::nullopt;
  return country_of_name(words.substr(kGovernmentOf.size()));
}

}  // namespace quern
