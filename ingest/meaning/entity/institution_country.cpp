#include "ingest/meaning/entity/institution_country.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "ingest/language/text/unicode.h"
#include "schema/country.h"

namespace quern {
namespace {

using Countries = std::set<std::string_view>;

constexpr TokenIndex kMostWords = 6;  ///< "Democratic Republic of the Congo"

std::optional<std::string_view> country_of(const std::string& words) {
  if (const auto country = country_of_name(words)) return country;
  return country_of_adjective(words);
}

/// Countries named in the words, by their names and adjectives; the longest at each place.
void add_countries(const Tree& tree, TokenIndex begin, TokenIndex end, Countries& countries) {
  for (TokenIndex i = begin; i < end; ++i) {
    if (!begins_with_capital(tree.token(i).form)) continue;
    for (TokenIndex last = std::min(end, i + kMostWords); last > i; --last) {
      const auto country = country_of(words_of(tree, i, last));
      if (!country) continue;
      countries.insert(*country);
      i = last - 1;
      break;
    }
  }
}

std::string only_one(const Countries& countries) {
  return countries.size() == 1 ? std::string(*countries.begin()) : std::string();
}

}  // namespace

std::string country_of_institution(const Trees& trees,
                                   const std::vector<Mention>& mentions,
                                   const std::vector<std::size_t>& places) {
  Countries of_phrases;
  Countries of_sentences;
  for (const std::size_t place : places) {
    const Mention& mention = mentions[place];
    const Tree& tree = trees[mention.sentence];
    add_countries(tree, mention.begin, mention.end, of_phrases);
    add_countries(tree, 0, tree.size(), of_sentences);
  }
  if (!of_phrases.empty()) return only_one(of_phrases);
  if (!of_sentences.empty()) return only_one(of_sentences);
  Countries of_article;
  for (const Tree& tree : trees)
    add_countries(tree, 0, tree.size(), of_article);
  return only_one(of_article);
}

}  // namespace quern
