#pragma once

#include <optional>
#include <span>
#include <string>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// A noun of doing or saying that takes up what was told before: "this silence", "these claims",
/// "Chile's silence".
struct EventMention {
  std::string noun;   ///< As written: "claims".
  std::string lemma;  ///< "claim"
  bool is_demonstrative = false;
  std::string owner;  ///< Name of whose it is, or empty.
};

/// Says whose it is and what it is about, in the words of the facts before it, which are resolved:
/// "Chile's silence on the pact" after (Chile; is silent on; the pact), "claims that prices rose"
/// after a reported (prices; rose). Nothing where no fact is near enough.
[[nodiscard]] std::optional<std::string> describe_event(const EventMention& event,
                                                        std::span<const Fact> before,
                                                        std::size_t sentence);

}  // namespace quern
