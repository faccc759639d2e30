#include "ingest/meaning/entity/agentive.h"

#include "ingest/language/text/word_list.h"
#include "lexicon/governing_verbs.h"
#include "lexicon/saying_verbs.h"
#include "lexicon/thinking_verbs.h"

namespace quern {

bool is_agentive(const std::string& verb) {
  return lexicon::holds(lexicon::governing_verbs, verb) ||
         lexicon::holds(lexicon::saying_verbs, verb) ||
         lexicon::holds(lexicon::thinking_verbs, verb);
}

}  // namespace quern
