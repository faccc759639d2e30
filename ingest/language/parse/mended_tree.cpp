#include "ingest/language/parse/mended_tree.h"

#include "ingest/language/parse/mended_clauses.h"
#include "ingest/language/parse/mended_coordination.h"
#include "ingest/language/parse/mended_decisions.h"
#include "ingest/language/parse/mended_headlines.h"
#include "ingest/language/parse/mended_participles.h"
#include "ingest/language/parse/mended_phrases.h"

namespace quern {

void mend_tree(std::span<Token> words) {
  mend_headlines(words);
  mend_decisions(words);
  mend_participles(words);
  mend_clauses(words);
  mend_phrases(words);
  mend_coordination(words);
}

}  // namespace quern
