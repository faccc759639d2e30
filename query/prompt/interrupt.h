#pragma once

#include "schema/fact_reader.h"

namespace quern {

/// While it lives, Ctrl-C stops the reader's running query instead of the program, and interrupts
/// the reading of a line. One at a time.
class QueryInterrupter {
 public:
  explicit QueryInterrupter(FactReader& reader);
  ~QueryInterrupter();
  QueryInterrupter(const QueryInterrupter&) = delete;
  QueryInterrupter& operator=(const QueryInterrupter&) = delete;
  QueryInterrupter(QueryInterrupter&&) = delete;
  QueryInterrupter& operator=(QueryInterrupter&&) = delete;
};

}  // namespace quern
