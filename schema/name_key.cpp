#include "schema/name_key.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "lexicon/generic_institution_words.h"
#include "lexicon/legal_forms.h"
#include "lexicon/postnominal_letters.h"
#include "lexicon/region_nouns.h"
#include "lexicon/regnal_titles.h"
#include "schema/country.h"
#include "schema/listed_word.h"
#include "schema/lookup_key.h"
#include "schema/other_name.h"
#include "schema/spelling.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

using Words = std::vector<std::string>;

/// Separates an institution from its country.
constexpr char kOf = '|';

constexpr std::size_t kMostCountryWords = 6;

bool is_connective(std::string_view word) {
  return word == "of" || word == "the" || word == "for" || word == "and" || word == "on";
}

bool is_generic(std::string_view word) {
  return is_listed(lexicon::generic_institution_words, word);
}

/// "supreme court", "ministry of defence"; not "department" alone.
bool is_generic(const Words& words) {
  return !words.empty() && std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return is_connective(word) || is_generic(word);
  });
}

/// The name's words as they are written.
Words written_words(std::string_view name) {
  Words words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) words.emplace_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  if (!words.empty() && (words.front() == "the" || words.front() == "The"))
    words.erase(words.begin());
  return words;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i)
    text += (i == begin ? "" : " ") + words[i];
  return text;
}

/// "Senegal", "Senegalese", "Senegal's"
std::optional<std::string_view> country_of(std::string_view words) {
  words = without_possessive(words);
  if (const auto country = country_of_name(words)) return country;
  return country_of_adjective(words);
}

/// An institution and whose it is.
struct Institution {
  Words words;  ///< As lookup_words() has them.
  std::string country;
  bool is_behind_name = false;  ///< "U.S. Central Command", not "American Airlines"
};

/// What a country has, and which: "Senegalese National Assembly", "Northern Guild of Senegal".
std::optional<Institution> with_country(const Words& words) {
  for (std::size_t count = std::min(kMostCountryWords, words.size()); count > 0; --count) {
    if (count == words.size()) continue;
    const std::string before = joined(words, 0, count);
    if (const auto country = country_of(before))
      return Institution{lookup_words(joined(words, count, words.size())), std::string(*country),
                         country_of_name(without_possessive(before)).has_value()};
    const std::size_t begin = words.size() - count;
    if (begin < 2 || words[begin - 1] != "of") continue;
    const std::size_t name = begin + (words[begin] == "the" ? 1 : 0);
    const auto country = country_of_name(joined(words, name, words.size()));
    if (!country) continue;
    return Institution{lookup_words(joined(words, 0, begin - 1)), std::string(*country), false};
  }
  return std::nullopt;
}

/// The first in the alphabet of both sides' spellings.
std::string in_one_spelling(const std::string& word) {
  const auto other = other_spelling(word);
  return other && *other < word ? *other : word;
}

/// "Inc", "FC": what a firm or a club may have behind its name.
bool is_legal_form(std::string_view word) {
  return is_listed(lexicon::legal_forms, word);
}

/// "ministry of defence" as "defence ministry", without "the", "and" and legal forms.
std::string in_one_order(Words words) {
  while (words.size() > 1 && is_legal_form(words.back()))
    words.pop_back();
  const auto of = std::find(words.begin(), words.end(), "of");
  const bool has_head = of != words.end() && of == words.begin() + 1 && of + 1 != words.end() &&
                        (words.front() == "ministry" || words.front() == "department" ||
                         words.front() == "office" || words.front() == "bureau");
  if (has_head) std::rotate(words.begin(), of + 1, words.end());
  words.erase(std::remove_if(words.begin(), words.end(), is_connective), words.end());
  for (std::string& word : words) {
    if (word == "forces") word = "force";
    word = in_one_spelling(word);
  }
  return joined(words, 0, words.size());
}

/// "houthi" for "houthis": of people, whose singular is an adjective too.
std::string in_singular(std::string word) {
  constexpr std::size_t kShortest = 6;  // "Paris" is no plural.
  const std::string_view view = word;
  const bool is_plural = view.ends_with("is") || view.ends_with("ans") || view.ends_with("ites") ||
                         view.ends_with("ists") || view.ends_with("crats");
  if (is_plural && word.size() >= kShortest) word.pop_back();
  return word;
}

bool is_region(std::string_view word) {
  return is_listed(lexicon::region_nouns, word);
}

/// "oblast" of "Norvik and Laon Oblasts"
std::string one_region(const std::string& word) {
  if (!word.ends_with('s')) return word;
  const std::string one = word.substr(0, word.size() - 1);
  return is_region(one) ? one : word;
}

/// "North Laon Province", which is called North Laon, too. "Laon" may be a town.
bool is_told_by_direction(const Words& words) {
  constexpr std::size_t kFewest = 3;
  return words.size() >= kFewest && is_region(words.back()) &&
         (words[0] == "north" || words[0] == "south" || words[0] == "east" || words[0] == "west");
}

bool is_capital(char letter) {
  return letter >= 'A' && letter <= 'Z';
}

bool is_figure(char letter) {
  return letter >= '0' && letter <= '9';
}

/// "RSF" of "Rapid Support Forces"; "A5" of "April 5 Movement", whose number ends it.
std::string first_letters(std::string_view name) {
  std::string letters;
  bool is_first = true;
  for (const char letter : name) {
    const bool has_number = !letters.empty() && is_figure(letters.back());
    if (has_number && !is_figure(letter)) break;
    const bool is_number = is_figure(letter) && !letters.empty() && (is_first || has_number);
    if ((is_first && is_capital(letter)) || is_number) letters += letter;
    is_first = letter == ' ' || letter == '-';
  }
  return letters;
}

/// "MP": what many a person is.
bool is_rank(std::string_view name) {
  return is_listed(lexicon::postnominal_letters, lookup_key(name));
}

/// "RSF", "R.S.F.", "A5"
bool is_acronym(std::string_view name) {
  const auto letters = std::count_if(name.begin(), name.end(), is_capital);
  const auto figures = std::count_if(name.begin(), name.end(), is_figure);
  const auto points = std::count(name.begin(), name.end(), '.');
  const bool is_lettered = !name.empty() && is_capital(name.front()) && letters + figures > 1;
  return is_lettered && static_cast<std::size_t>(letters + figures + points) == name.size();
}

/// "queen ann iv" as "ann iv", "ann m lee" as "ann lee"; but "pope john" has no other name.
std::string person_key(const Words& words) {
  constexpr std::size_t kFewestBehindTitle = 2;
  const bool has_title =
      words.size() > kFewestBehindTitle &&
      std::any_of(lexicon::regnal_titles.begin(), lexicon::regnal_titles.end(),
                  [&](std::string_view title) { return lookup_key(title) == words.front(); });
  Words names(words.begin() + (has_title ? 1 : 0), words.end());
  if (names.size() > kFewestBehindTitle) {
    const auto is_initial = [](const std::string& word) { return word.size() == 1; };
    names.erase(std::remove_if(names.begin() + 1, names.end() - 1, is_initial), names.end() - 1);
  }
  return joined(names, 0, names.size());
}

}  // namespace

bool has_legal_form(std::string_view name) {
  const Words words = lookup_words(name);
  return words.size() > 1 && is_legal_form(words.back());
}

bool is_any_countrys(std::string_view name) {
  return is_generic(lookup_words(name));
}

std::string short_key_of(std::string_view name, std::string_view type) {
  if (is_rank(name)) return {};
  if (is_acronym(name)) {
    std::string letters(name);
    letters.erase(std::remove(letters.begin(), letters.end(), '.'), letters.end());
    return letters;
  }
  const bool is_word = name.find(' ') == std::string_view::npos;
  if (type == "PER") return is_word ? lookup_key(name) : std::string();
  return is_any_countrys(name) || (type == "ORG" && !is_word) ? in_one_order(lookup_words(name))
                                                              : std::string();
}

NameKey name_key(std::string_view name, std::string_view type, std::string_view country) {
  Words folded = lookup_words(name);
  if (!folded.empty() && folded.front() == "the" && folded.size() > 1) folded.erase(folded.begin());
  if (folded.empty()) return {};
  // One word may be a surname.
  const bool is_surname = type == "PER" && folded.size() == 1;
  const auto main_name = is_surname ? std::nullopt : main_name_of(joined(folded, 0, folded.size()));
  if (main_name) return name_key(*main_name, type, country);
  // Where a place is, is told now and then.
  if (type == "LOC" && !country.empty()) return name_key(name, type, {});
  if (type == "LOC") {
    if (const auto meant = country_of_adjective(name)) return name_key(*meant, type, {});
    folded.back() = one_region(folded.back());
    if (is_told_by_direction(folded)) folded.pop_back();
  }
  if (folded.size() == 1 && country.empty()) return {in_singular(folded.front()), {}, {}};
  if (type == "PER") return {person_key(folded), folded.back(), {}};
  std::string letters = first_letters(name);
  if (letters.size() < 2) letters.clear();
  // "Niger State" is no institution of Niger.
  const bool is_region_name = type == "LOC" && is_region(folded.back());
  auto known = is_region_name ? std::nullopt : with_country(written_words(name));
  if (known && !is_generic(known->words)) {
    // Its name is of this country alone, but may be used without it.
    const bool is_short = known->words.size() > 1 && type == "ORG";
    Words whole = known->is_behind_name ? lookup_words(known->country) : folded;
    if (whole != folded) whole.insert(whole.end(), known->words.begin(), known->words.end());
    return {in_one_order(whole), is_short ? in_one_order(known->words) : std::string(), letters};
  }
  if (!known && !country.empty()) known = Institution{folded, std::string(country), false};
  const std::string key = in_one_order(known ? known->words : folded);
  if (!known) return {key, {}, letters};
  return {key + kOf + lookup_key(known->country), key, letters};
}

}  // namespace quern
