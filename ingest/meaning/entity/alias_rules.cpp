#include "ingest/meaning/entity/alias_rules.h"

#include <fstream>
#include <stdexcept>

#include "schema/hash.h"
#include "schema/lookup_key.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

/// No list of names is longer; a wrong file is.
constexpr std::size_t kMostRules = 1'000'000;

}  // namespace

AliasRules::AliasRules(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read; name a file of aliases");
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    const std::string_view rule = trimmed(std::string_view(line).substr(0, line.find('#')));
    if (rule.empty()) continue;
    const std::size_t equals = std::min(rule.find('='), rule.size());
    const std::string alias(trimmed(rule.substr(0, equals)));
    const std::string key = lookup_key(alias);
    const std::string name(trimmed(rule.substr(std::min(equals + 1, rule.size()))));
    if (key.empty() || lookup_key(name).empty() || rules_.size() >= kMostRules) {
      throw std::runtime_error(path.string() + ':' + std::to_string(number) +
                               ": not an alias; write Burma = Myanmar");
    }
    rules_[key] = {alias, name};
  }
  set_version();
}

std::optional<std::string_view> AliasRules::name_for(std::string_view name) const {
  if (rules_.empty()) return std::nullopt;
  const auto found = rules_.find(lookup_key(name));
  if (found == rules_.end()) return std::nullopt;
  return found->second.name;
}

std::vector<AliasRule> AliasRules::all() const {
  std::vector<AliasRule> all;
  all.reserve(rules_.size());
  for (const auto& [key, rule] : rules_)
    all.push_back(rule);
  return all;
}

void AliasRules::set_version() {
  if (rules_.empty()) return;
  std::string all;
  for (const auto& [key, rule] : rules_)
    all += hash_parts({key, rule.name});
  static constexpr std::size_t kDigits = 8;
  version_ = hash_parts({all}).substr(0, kDigits);
}

}  // namespace quern
