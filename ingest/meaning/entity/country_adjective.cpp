#include "ingest/meaning/entity/country_adjective.h"

#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/governing_nouns.h"
#include "lexicon/person_nouns.h"
#include "lexicon/political_offices.h"
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

}  // namespace

std::vector<CountryAdjective> country_adjectives(const Tree& tree,
                                                 const std::vector<TokenIndex>& words) {
  std::vector<CountryAdjective> adjectives;
  for (const TokenIndex i : words) {
    if (!tree.has_relation(i, {"amod"}) || tree.token(i).name != "B-NORP") continue;
    if (i > 1 && begins_with_capital(tree.token(i - 1).form)) continue;  // "North Chilean"
    const TokenIndex noun = tree.token(i).head;
    const auto country = country_of_adjective(tree.token(i).form);
    if (country && noun >= 0 && is_of_country(tree, noun, *country))
      adjectives.push_back({i, *country});
  }
  return adjectives;
}

}  // namespace quern
