#include "ingest/meaning/entity/country_adjective.h"

#include <optional>
#include <string>
#include <utility>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/mention.h"
#include "lexicon/governing_nouns.h"
#include "lexicon/group_nouns.h"
#include "lexicon/person_nouns.h"
#include "lexicon/political_offices.h"
#include "lexicon/weapon_nouns.h"
#include "schema/country.h"

namespace quern {
namespace {

/// "president", "ministry", "policy"
bool is_of_government(const Tree& tree, TokenIndex noun) {
  const std::string lemma = to_lower(tree.token(noun).lemma);
  return lexicon::holds(lexicon::political_offices, lemma) ||
         lexicon::holds(lexicon::governing_nouns, lemma);
}

/// "Chilean drones", "Chilean troops", "the Chilean president"; but where "a Chilean painter" is
/// from says nothing of Chile, and Europe has no troops of its own.
bool is_of_country(const Tree& tree, TokenIndex noun, std::string_view country) {
  if (!country_of_name(country)) return is_of_government(tree, noun);
  const Token& word = tree.token(noun);
  const bool is_plural = word.xpos == "NNS" || word.xpos == "NNPS";
  return is_plural || is_of_government(tree, noun) ||
         !lexicon::holds(lexicon::person_nouns, to_lower(word.lemma));
}

/// "Chilean exports", but not "Chilean drones", which are its army's, nor "Chilean hostages".
bool means_country(const Tree& tree, TokenIndex noun) {
  const std::string lemma = to_lower(tree.token(noun).lemma);
  const bool is_of_people =
      lexicon::holds(lexicon::person_nouns, lemma) ||
      (tree.token(noun).entity == "person" && !lexicon::holds(lexicon::group_nouns, lemma));
  return is_of_government(tree, noun) ||
         (!is_of_people && !lexicon::holds(lexicon::weapon_nouns, lemma));
}

/// Whether it modifies a noun, by itself or beside another one: "Chilean and Peruvian drones".
std::optional<TokenIndex> noun_of(const Tree& tree, TokenIndex adjective) {
  if (tree.has_relation(adjective, {"conj"})) adjective = tree.token(adjective).head;
  if (!tree.has_relation(adjective, {"amod"})) return std::nullopt;
  const TokenIndex noun = tree.token(adjective).head;
  return noun >= 0 ? std::optional(noun) : std::nullopt;
}

/// Of a people's name that ends with the word: "Chilean", "South Korean", not "North Chilean".
std::string adjective_ending_at(const Tree& tree, TokenIndex word) {
  TokenIndex begin = word;
  while (begin > 0 && tree.token(begin).name == "I-NORP")
    --begin;
  if (begin == word && begin > 1 && begins_with_capital(tree.token(begin - 1).form)) return {};
  return words_of(tree, begin, word + 1);
}

}  // namespace

std::vector<CountryAdjective> country_adjectives(const Tree& tree,
                                                 const std::vector<TokenIndex>& words) {
  std::vector<CountryAdjective> adjectives;
  for (const TokenIndex i : words) {
    const auto noun = noun_of(tree, i);
    if (!noun || !tree.token(i).name.ends_with("-NORP")) continue;
    std::string text = adjective_ending_at(tree, i);
    const auto country = country_of_adjective(text);
    if (country && is_of_country(tree, *noun, *country))
      adjectives.push_back({std::move(text), *country, means_country(tree, *noun)});
  }
  return adjectives;
}

}  // namespace quern
