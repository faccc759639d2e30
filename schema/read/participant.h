#pragma once

#include <cstdint>
#include <string>

#include "schema/fact_reader.h"
#include "schema/read/text_lookup.h"

namespace quern {

/// Whom or what a part of `fact AS f` means, as one number: minus the entity where it is known,
/// else the phrase it was resolved to, else the phrase itself; NULL where there is none.
inline constexpr const char* kSubjectKey =
    "coalesce(-f.subject_entity, coalesce(f.resolved_subject, f.subject))";
inline constexpr const char* kObjectKey =
    "coalesce(-f.object_entity, coalesce(f.resolved_object, f.object))";
inline constexpr const char* kSpeakerKey =
    "coalesce(-f.attribution_entity, coalesce(f.resolved_attribution, f.attribution))";

/// Which predicate it has, by its lemma form.
inline constexpr const char* kPredicateKey = "coalesce(f.predicate_lemma, f.predicate)";

/// What participants are called. The reader has to outlive it.
class ParticipantNames {
 public:
  explicit ParticipantNames(FactReader& reader);

  /// Empty if the database does not say. Throws SQLite::Exception.
  [[nodiscard]] std::string of(std::int64_t key);

 private:
  TextLookup entities_;
  TextLookup phrases_;
};

}  // namespace quern
