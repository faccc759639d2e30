#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/render/column.h"
#include "schema/fact_row.h"

namespace quern {

/// Remembers rows by a hash of what their columns show (XXH3, 64 bits: of a million rows, one is
/// taken for another once in 40 million times). Eight to sixteen bytes a row.
class SeenRows {
 public:
  explicit SeenRows(std::vector<Column> columns);

  /// Whether no row before looked like this one. Throws QueryError where there are too many
  /// different rows to remember.
  [[nodiscard]] bool is_new(const FactRow& row);

 private:
  [[nodiscard]] bool insert(std::uint64_t hash);
  void grow();

  std::vector<Column> columns_;
  std::vector<std::uint64_t> slots_;  ///< Open addressing; 0 is free.
  std::size_t count_ = 0;
  std::string line_;
  std::string scratch_;
};

}  // namespace quern
