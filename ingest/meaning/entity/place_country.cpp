#include "ingest/meaning/entity/place_country.h"

#include <optional>
#include <set>
#include <string_view>

#include "ingest/language/text/unicode.h"
#include "ingest/meaning/entity/mention/sentence_names.h"
#include "ingest/meaning/entity/mention/word_span.h"
#include "schema/country.h"

namespace quern {
namespace {

/// "Fort Hill, Norvik County, Georgia, United States"
constexpr int kMostLargerPlaces = 3;

bool is_name(const Tree& tree, TokenIndex word) {
  return word >= 0 && word < tree.size() && tree.token(word).name != "O" &&
         begins_with_capital(tree.token(word).form);
}

/// "Norvik, Peru" tells where Norvik is; "Norvik, Peru and Chile" lists three.
bool is_listed(const Tree& tree, WordSpan name) {
  for (TokenIndex i = name.begin; i < name.end; ++i) {
    const bool is_listed = tree.has_relation(i, {"conj"}) || tree.child(i, {"conj"});
    if (is_listed) return true;
  }
  return false;
}

/// "Punjab, India"
std::string country_behind(const Tree& tree, WordSpan name) {
  for (int count = 0; count < kMostLargerPlaces; ++count) {
    const bool goes_on = name.end + 1 < tree.size() && tree.token(name.end).form == "," &&
                         is_name(tree, name.end + 1) && !is_listed(tree, name);
    if (!goes_on) return {};
    name = name_around(tree, name.end + 1);
    if (name.begin == 0 || is_listed(tree, name)) return {};
    if (const auto country = country_of_name(words_of(tree, name.begin, name.end)))
      return std::string(*country);
  }
  return {};
}

/// "India's Punjab"
std::string country_before(const Tree& tree, WordSpan name) {
  if (name.begin < 2 || tree.token(name.begin - 1).xpos != "POS") return {};
  const WordSpan owner = name_around(tree, name.begin - 2);
  return std::string(country_of_name(words_of(tree, owner.begin, owner.end)).value_or(""));
}

}  // namespace

std::string country_told_of(const Tree& tree, const Mention& place) {
  if (!is_name(tree, place.head)) return {};
  const WordSpan name = name_around(tree, place.head);
  const std::string behind = country_behind(tree, name);
  return behind.empty() ? country_before(tree, name) : behind;
}

std::string country_of_place(const Trees& trees,
                             const std::vector<Mention>& mentions,
                             const std::vector<std::size_t>& places) {
  std::set<std::string> countries;
  for (const std::size_t place : places) {
    const Mention& mention = mentions[place];
    if (mention.kind != MentionKind::name) continue;
    const std::string country = country_told_of(trees[mention.sentence], mention);
    if (!country.empty()) countries.insert(country);
  }
  return countries.size() == 1 ? *countries.begin() : std::string();
}

}  // namespace quern
