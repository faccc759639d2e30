#pragma once

#include <sqlite3.h>

#include "query/plan/select.h"
#include "schema/store_error.h"

namespace quern {

/// Does the work; the store's refusals leave as errors of ours: QueryInterrupted or StoreError.
template <class Work>
auto guarded(const FactReader& reader, const Work& work) -> decltype(work()) {
  static constexpr int kPrimaryCode = 0xff;
  try {
    return work();
  } catch (const SQLite::Exception& refusal) {
    if ((refusal.getErrorCode() & kPrimaryCode) == SQLITE_INTERRUPT) {
      throw QueryInterrupted("the query was stopped");
    }
    throw store_error(reader.path(), refusal);
  } catch (const PostgresError& refusal) {
    if (refusal.is_interrupt()) throw QueryInterrupted("the query was stopped");
    throw store_error(reader.path(), refusal);
  }
}

}  // namespace quern
