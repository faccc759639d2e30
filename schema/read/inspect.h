#pragma once

#include <cstdint>
#include <string>

#include "schema/fact_reader.h"

namespace quern {

/// How much a database holds.
struct DatabaseSize {
  std::int64_t documents = 0;
  std::int64_t sentences = 0;
  std::int64_t facts = 0;
};

[[nodiscard]] DatabaseSize database_size(FactReader& reader);

/// The statements that made the database's tables and views, for people who write SQL themselves.
[[nodiscard]] std::string schema_sql(FactReader& reader);

}  // namespace quern
