#include "ingest/meaning/entity/sieve/equal_names.h"

#include <string>
#include <vector>

#include "schema/lookup_key.h"

namespace quern {

void join_names_of_one_rule(ChainSet& chains, const AliasRules& rules) {
  const std::vector<Mention>& mentions = chains.mentions();
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!is_named(mentions[i])) continue;
    const auto name = rules.name_for(mentions[i].name);
    if (!name) continue;
    chains.chain(i).given_name = *name;
    if (lookup_key(mentions[i].name) != lookup_key(*name)) chains.member(i).reason = Reason::rule;
    for (std::size_t j = i; j-- > 0;) {
      if (chains.chain(j).given_name == *name && chains.join(j, i, chains.member(i).reason)) break;
    }
  }
}

void join_equal_names(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  std::vector<std::string> keys(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!is_named(mentions[i])) continue;
    keys[i] = lookup_key(mentions[i].name);
    if (keys[i].empty()) continue;
    for (std::size_t j = i; j-- > 0;) {
      const bool is_person = mentions[i].type == "PER";
      if (keys[j] != keys[i] || (mentions[j].type == "PER") != is_person) continue;
      if (chains.chain(j).country != chains.chain(i).country) continue;
      chains.join(j, i, Reason::name);
      break;
    }
  }
}

}  // namespace quern
