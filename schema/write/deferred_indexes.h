#pragma once

#include <optional>

#include "schema/database.h"
#include "schema/statement.h"

namespace quern {

/// Indexes of facts, arguments and aliases that a load into an empty database builds when all is
/// in: sorted, they take a fraction of the time, and less room. Until then look-ups read whole
/// tables, and give the same. The database notes what it lacks, so that whoever writes next builds
/// what a load left that was cut short. The database outlives it. Every refusal is a
/// SQLite::Exception.
class DeferredIndexes {
 public:
  explicit DeferredIndexes(Database& database);

  /// Drops them, if the database has no document. To be called inside a transaction, which
  /// decides whether it comes to pass.
  void defer_if_empty();

  /// Builds what is deferred, one index a transaction; inside a transaction, as part of it.
  void build();

 private:
  [[nodiscard]] bool has_next();
  void build_next();

  struct Statements {
    explicit Statements(SQLite::Database& database);
    Statement any_document;
    Statement next;
    Statement built;
  };

  SQLite::Database* database_;  ///< Null for a server, whose indexes stay.
  std::optional<Statements> statements_;
};

}  // namespace quern
