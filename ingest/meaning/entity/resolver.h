#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/text/sentence.h"
#include "ingest/meaning/entity/alias_rules.h"
#include "ingest/meaning/entity/antecedent_ranker.h"
#include "schema/entity.h"
#include "schema/fact.h"

namespace quern {

/// Says whom the facts of an article mean: fills resolved_subject, resolved_object,
/// resolved_attribution (each empty where the words say it themselves) and entities of `facts`, and
/// gives the entities that they link to. `sentences` are analysed, and their spans and the facts'
/// point into `text`; `ranker` links what the
/// words alone do not, `rules` are the user's; facts have the numbers of their sentences and stand
/// in reading order. Of an article of more than five hundred sentences each part is taken by
/// itself, so that time is linear for any text.
[[nodiscard]] std::vector<Entity> resolve_entities(std::span<const Sentence> sentences,
                                                   std::string_view text,
                                                   std::vector<Fact>& facts,
                                                   const AntecedentRanker& ranker,
                                                   const AliasRules& rules = {});

}  // namespace quern
