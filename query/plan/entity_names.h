#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "query/question/fact_text.h"
#include "query/question/slot/known_name.h"
#include "schema/fact_reader.h"
#include "schema/read/document_names.h"

namespace quern {

/// The names that documents have for entities, and what facts say these are. Remembers what it
/// looked up. The reader has to outlive it; its look-ups throw SQLite::Exception.
class EntityNames {
 public:
  explicit EntityNames(FactReader& reader) : found_(reader) {}

  /// Of one document. This object has to outlive what it gives.
  [[nodiscard]] KnownNames of(const std::string& document);

 private:
  /// An entity by one of its names; `first` and `end` are not set.
  using Aliases = std::map<std::string, KnownName, std::less<>>;

  const Aliases& aliases_of(const std::string& document);
  const std::vector<std::string>& callings_of(std::int64_t entity);

  DocumentNames found_;
  std::map<std::string, Aliases> aliases_;
  std::map<std::int64_t, std::vector<std::string>> callings_;
};

}  // namespace quern
