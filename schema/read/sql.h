#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/user_rows.h"

namespace quern {

/// What a statement of the user's may take.
struct SqlLimits {
  std::int64_t rows = 1'000;
  std::chrono::seconds time{10};
};

struct SqlTakers {
  std::function<void(const std::vector<SqlColumn>&)> columns;  ///< Once, before the first row.
  std::function<void(const std::vector<std::string>&)> row;    ///< NULL is empty.
};

/// What came of it.
struct SqlAnswer {
  std::int64_t rows = 0;
  bool has_more = false;  ///< The limit of rows was reached.
};

/// Runs one SELECT that the user wrote; see UserRows. Throws QueryError with the store's words
/// where it is no such statement, QueryInterrupted where it takes too long, and StoreError.
SqlAnswer run_sql(FactReader& reader,
                  std::string_view sql,
                  const SqlLimits& limits,
                  const SqlTakers& takers);

}  // namespace quern
