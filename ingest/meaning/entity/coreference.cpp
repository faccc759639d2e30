// Sieves after Raghunathan et al. 2010 ("A Multi-Pass Sieve for Coreference Resolution") and Lee et
// al. 2013. Each joins whole chains, so that what one sieve learnt of a chain (gender, number,
// country) holds for the next; a join that contradicts what is known is not made. Pronouns come
// last, by the chains that the ranker finds likely.
#include "ingest/meaning/entity/coreference.h"

#include "ingest/meaning/entity/sieve/acronyms.h"
#include "ingest/meaning/entity/sieve/appositions.h"
#include "ingest/meaning/entity/sieve/chain_set.h"
#include "ingest/meaning/entity/sieve/clause_subjects.h"
#include "ingest/meaning/entity/sieve/countries.h"
#include "ingest/meaning/entity/sieve/doubts.h"
#include "ingest/meaning/entity/sieve/equal_names.h"
#include "ingest/meaning/entity/sieve/extraposed_clauses.h"
#include "ingest/meaning/entity/sieve/likely_antecedents.h"
#include "ingest/meaning/entity/sieve/own_speech.h"
#include "ingest/meaning/entity/sieve/parts_of_names.h"
#include "ingest/meaning/entity/sieve/place_nouns.h"
#include "ingest/meaning/entity/sieve/predicate_nouns.h"
#include "ingest/meaning/entity/sieve/synonymous_nouns.h"

namespace quern {

Chains find_chains(const Trees& trees,
                   const std::vector<Mention>& mentions,
                   const AntecedentRanker& ranker,
                   const AliasRules& rules,
                   std::vector<Choice>* choices) {
  ChainSet chains(trees, mentions);
  join_names_of_one_rule(chains, rules);
  join_extraposed_clauses(chains);
  join_names_of_countries(chains);
  join_equal_names(chains);
  join_appositions(chains);
  join_parts_of_names(chains);
  join_acronyms(chains);
  join_predicate_nouns(chains);
  join_nouns_for_places(chains);
  join_synonymous_nouns(chains);
  join_pronouns_of_own_speech(chains);
  join_pronouns_with_subjects(chains);
  join_likely_antecedents(chains, trees, ranker, choices);
  doubt_telling_descriptions(chains);
  doubt_speech_of_doubtful_speakers(chains);
  doubt_readers(chains);
  return chains.numbered();
}

}  // namespace quern
