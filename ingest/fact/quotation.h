#pragma once

#include <span>
#include <vector>

#include "ingest/text/sentence.h"
#include "schema/fact.h"

namespace quern {

/// Gives what stands in a quotation of several sentences to its speaker, who is named beside one of
/// them only: `"It rained. We left," Smith said. "We came back."` Facts that have a source of their
/// own keep it. `facts` are those of `sentences`, in order.
void attribute_quotations(std::span<const Sentence> sentences, std::vector<Fact>& facts);

}  // namespace quern
