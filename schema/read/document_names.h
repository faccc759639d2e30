#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/statement.h"

namespace quern {

/// What a document calls an entity.
struct EntityAlias {
  std::string text;         ///< As it stands there.
  std::int64_t entity = 0;  ///< Its number.
  std::string name;         ///< As it is shown.
  std::string type;         ///< PER, ORG, LOC...
};

/// The names that documents have for entities, and what facts say these are. The reader has to
/// outlive it; its look-ups throw SQLite::Exception.
class DocumentNames {
 public:
  explicit DocumentNames(FactReader& reader);

  /// Of one document, the commonest first; a bounded number.
  [[nodiscard]] std::vector<EntityAlias> aliases_in(const std::string& document);

  /// "the prime minister of Peru"; a bounded number.
  [[nodiscard]] std::vector<std::string> callings_of(std::int64_t entity);

 private:
  Statement find_aliases_;
  Statement find_callings_;
};

}  // namespace quern
