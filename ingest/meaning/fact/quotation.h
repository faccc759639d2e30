#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/text/sentence.h"
#include "schema/fact.h"

namespace quern {

/// Gives what stands between quotation marks to its speaker, who may be named beside one of several
/// sentences only: `"It rained. We left," Smith said. "We came back."` Facts that have a source of
/// their own keep it, unless that is "I" or "we". `facts` are those of `sentences`, in order.
void attribute_quotations(std::span<const Sentence> sentences, std::vector<Fact>& facts);

/// "I think it rained", "you know it rained": no source but for whoever speaks.
[[nodiscard]] bool is_in_conversation(std::string_view source);

}  // namespace quern
