#include "ingest/entity/agentive.h"

#include "entity_words.h"
#include "ingest/clause/lexicon.h"

namespace quern {

bool is_agentive(const std::string& verb) {
  return lexicon::holds(lexicon::governing_verbs, verb) ||
         lexicon::holds(lexicon::saying_verbs, verb) ||
         lexicon::holds(lexicon::thinking_verbs, verb);
}

}  // namespace quern
