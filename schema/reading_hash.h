#pragma once

#include <span>
#include <string>
#include <string_view>

#include "schema/document.h"
#include "schema/entity.h"
#include "schema/fact.h"

namespace quern {

/// Hash of all that a reading of an article puts into the database, for whoever is handed parts of
/// it and asks whether they are the whole, unchanged: 32 lower-case hex digits of XXH3-128.
/// Entities count where facts link to them. Precondition: links are inside `entities`.
[[nodiscard]] std::string reading_hash(const Document& document,
                                       std::string_view extractor,
                                       std::span<const SentenceRecord> sentences,
                                       std::span<const Fact> facts,
                                       std::span<const Entity> entities);

}  // namespace quern
