#pragma once

#include <cstdint>
#include <optional>

#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/read/row_loader.h"
#include "schema/statement.h"

namespace quern {

/// Facts by number, one after the other. The reader has to outlive it.
class FactsByNumber {
 public:
  explicit FactsByNumber(FactReader& reader);

  /// Fills `row`, which is the same each time; false if there is no such fact. Throws
  /// SQLite::Exception.
  [[nodiscard]] bool load(std::int64_t number, FactRow& row);

 private:
  Statement find_;
  RowLoader loader_;
  std::optional<std::int64_t> loaded_;  ///< Number of the fact that the row holds.
};

}  // namespace quern
