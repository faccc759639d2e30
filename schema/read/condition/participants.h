#pragma once

#include <span>
#include <string>

#include "schema/fact_reader.h"
#include "schema/read/condition/condition.h"

namespace quern {

/// A role of a fact that holds phrases, as columns.
struct Role {
  const char* phrase;
  const char* resolved;
  const char* entity;
  int number;  ///< As the table `mention` has it.
};

inline constexpr Role kSubjectRole = {"subject", "resolved_subject", "subject_entity", 0};
inline constexpr Role kObjectRole = {"object", "resolved_object", "object_entity", 1};
inline constexpr Role kSpeakerRole = {"attribution", "resolved_attribution", "attribution_entity",
                                      2};

/// Of what arguments name, as the table `mention` has it.
inline constexpr int kArgumentNumber = 3;

/// The words of one of these roles, or of whom it means, match the pattern.
[[nodiscard]] Condition phrase_condition(FactReader& reader,
                                         const std::string& text,
                                         std::span<const Role> roles,
                                         PlanParts& parts);

/// One of these roles means whoever is called so, under any name, or names it within a phrase
/// ("China's interests"), as an argument may; where nobody is called so, its words match.
[[nodiscard]] Condition entity_condition(FactReader& reader,
                                         const std::string& text,
                                         std::span<const Role> roles,
                                         PlanParts& parts);

}  // namespace quern
