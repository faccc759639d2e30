#include "ingest/meaning/entity/sieve/countries.h"

#include <optional>
#include <string>
#include <string_view>

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/agentive.h"
#include "ingest/meaning/entity/place_country.h"
#include "lexicon/enterprise_nouns.h"
#include "lexicon/governing_nouns.h"
#include "schema/country.h"

namespace quern {
namespace {

// "Oslo rejected the offer", "Oslo's offer"; not "they met in Oslo".
bool is_governing(const Tree& tree, const Mention& mention) {
  const TokenIndex head = tree.token(mention.head).head;
  if (head < 0) return false;
  const std::string lemma = lower_lemma(tree.token(head));
  if (tree.has_relation(mention.head, {"nsubj"})) {
    return is_agentive(lemma);
  }
  return tree.has_relation(mention.head, {"nmod:poss"}) &&
         lexicon::holds(lexicon::governing_nouns, lemma);
}

/// "airline Emirates", "the band Chile": a company, though countries are called so.
bool is_enterprise(const Tree& tree, const Mention& mention) {
  return mention.name.find(' ') == std::string::npos && mention.head > 0 &&
         lexicon::holds(lexicon::enterprise_nouns, lower_lemma(tree.token(mention.head - 1)));
}

/// "Norvik, Georgia, United States": a state or a town that is called as a country is.
bool is_within_another(const Tree& tree, const Mention& mention, std::string_view country) {
  const std::string larger = country_told_of(tree, mention);
  return !larger.empty() && larger != country;
}

/// A country, and why a mention means it.
struct MeantCountry {
  std::string_view name;
  Reason reason;
};

std::optional<MeantCountry> country_of(const Tree& tree, const Mention& mention) {
  if (mention.kind == MentionKind::name) {
    if (is_enterprise(tree, mention)) return std::nullopt;
    const auto country = country_of_name(mention.name);
    if (country && is_within_another(tree, mention, *country)) return std::nullopt;
    if (country)
      return MeantCountry{*country, mention.name == *country ? Reason::name : Reason::country};
    const auto ruled = country_of_capital(mention.name);
    if (ruled && is_governing(tree, mention)) return MeantCountry{*ruled, Reason::capital};
    return std::nullopt;
  }
  if (mention.kind != MentionKind::noun || mention.head_word != "government") return std::nullopt;
  const auto country = country_of_phrase(words_of(tree, mention.begin, mention.end));
  if (!country) return std::nullopt;
  return MeantCountry{*country, Reason::government};
}

}  // namespace

void join_names_of_countries(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!chains.chain(i).given_name.empty()) continue;
    const auto country = country_of(chains.tree_of(mentions[i]), mentions[i]);
    if (!country) continue;
    chains.chain(i).country = country->name;
    chains.chain(i).type = "LOC";
    chains.member(i).reason = country->reason;
    for (std::size_t j = i; j-- > 0;) {
      if (chains.chain(j).country == country->name) {
        chains.join(j, i, country->reason);
        break;
      }
    }
  }
}

}  // namespace quern
