#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/alias_rule.h"

namespace quern {

/// What a user says names mean, over what the stages find. A line of the file is
///
///     Burma = Myanmar      # both are one
///     Beijing = Beijing    # the town, not China
///
/// so that a name stands for the entity of the name behind the sign, whatever the case. Empty lines
/// and what stands behind a "#" are passed over.
class AliasRules {
 public:
  AliasRules() = default;

  /// Throws std::runtime_error, naming file and line, if it cannot be read or a line has no name on
  /// one of its sides.
  explicit AliasRules(const std::filesystem::path& path);

  /// What the name means by rule, or nothing. Points into the rules.
  [[nodiscard]] std::optional<std::string_view> name_for(std::string_view name) const;

  /// All of them, each alias once.
  [[nodiscard]] std::vector<AliasRule> all() const;

  /// Tells these rules from others: empty without rules.
  [[nodiscard]] const std::string& version() const { return version_; }

 private:
  void set_version();

  std::map<std::string, AliasRule, std::less<>> rules_;  ///< By lookup_key() of the alias.
  std::string version_;
};

}  // namespace quern
