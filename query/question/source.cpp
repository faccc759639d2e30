#include "query/question/source.h"

#include "query/question/fact_text.h"
#include "schema/lookup_key.h"

namespace quern {

const std::string& source_of(const FactRow& row) {
  const bool is_named =
      is_pronoun(lookup_key(row.attribution)) && !row.resolved_attribution.empty();
  return is_named ? row.resolved_attribution : row.attribution;
}

}  // namespace quern
