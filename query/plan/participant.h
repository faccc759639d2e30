#pragma once

#include <cstdint>
#include <string>

#include "schema/fact_reader.h"

namespace quern {

/// Whom or what a part of `fact AS f` means, as one number: minus the entity where it is known,
/// else the phrase it was resolved to, else the phrase itself; NULL where there is none.
inline constexpr const char* kSubjectKey =
    "ifnull(-f.subject_entity, ifnull(f.resolved_subject, f.subject))";
inline constexpr const char* kObjectKey =
    "ifnull(-f.object_entity, ifnull(f.resolved_object, f.object))";
inline constexpr const char* kSpeakerKey =
    "ifnull(-f.attribution_entity, ifnull(f.resolved_attribution, f.attribution))";

/// What the participant is called; empty if the database does not say. Throws SQLite::Exception.
[[nodiscard]] std::string participant_name(FactReader& reader, std::int64_t key);

}  // namespace quern
