#include "schema/country.h"

#include <algorithm>
#include <cstddef>

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

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool is_whole =
        (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
    if (is_whole) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string_view> country_of_name(std::string_view name) {
  return listed_value(lexicon::country_names, without_article(name), '=');
}

bool is_union_of_countries(std::string_view country) {
  return country == "European Union" || country == "United Nations";
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

bool names_country(std::string_view text, std::string_view country) {
  const auto is_named = [&](std::string_view pair) {
    const std::size_t at = pair.find('=');
    const std::string_view value = pair.substr(at + 1);
    return (value == country || country_of_name(value) == country) &&
           holds_word(text, pair.substr(0, at));
  };
  const auto is_named_by = [&](const auto& pairs) {
    return std::any_of(pairs.begin(), pairs.end(), is_named);
  };
  return holds_word(text, country) || is_named_by(lexicon::country_names) ||
         is_named_by(lexicon::capitals) || is_named_by(lexicon::demonyms);
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
