#pragma once

#include <cstdint>
#include <vector>

#include "schema/fact_reader.h"

namespace quern {

/// Numbers of the facts that share most with a fact: subject, object (both weigh most), predicate
/// lemma, or the subject in the other role. At most `most` of them; none where there is no such
/// fact. Of parts that very many facts share, only some of those are looked at. Throws as
/// select_facts does.
[[nodiscard]] std::vector<std::int64_t> similar_facts(FactReader& reader,
                                                      std::int64_t number,
                                                      std::int64_t most);

}  // namespace quern
