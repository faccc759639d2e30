#pragma once

#include <optional>
#include <span>
#include <vector>

#include "schema/entity.h"
#include "schema/fact.h"
#include "schema/statement.h"
#include "schema/write/interner.h"

namespace quern {

/// Ids of a document's entities by their place in its list; nothing where no fact links to one.
using EntityIds = std::vector<std::optional<RowId>>;

/// Adds whom facts mean, and under which aliases a document knows them. What stands for the same
/// in several documents is one entity. Database and texts outlive it.
class EntityWriter {
 public:
  EntityWriter(SQLite::Database& database, Texts& texts);

  /// Adds those that `facts` link to. Precondition: the links are inside `entities`.
  EntityIds add(RowId document, std::span<const Entity> entities, std::span<const Fact> facts);

 private:
  RowId add_entity(RowId document, const Entity& entity);
  RowId find_or_add(const Entity& entity, std::optional<RowId> scope);
  void add_alias(RowId entity, RowId document, const Alias& alias);

  SQLite::Database* database_;
  Texts* texts_;
  Statement find_entity_;
  Statement add_entity_;
  Statement add_alias_;
};

}  // namespace quern
