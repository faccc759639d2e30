#include "query/question/source.h"

#include "ingest/text/word_list.h"
#include "schema/lookup_key.h"

namespace quern {

const std::string& source_of(const FactRow& row) {
  const bool is_pronoun = in_word_list("he i it she they we who", lookup_key(row.attribution));
  return is_pronoun && !row.resolved_attribution.empty() ? row.resolved_attribution
                                                         : row.attribution;
}

}  // namespace quern
