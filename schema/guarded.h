#pragma once

#include <filesystem>

#include "schema/fact_reader.h"
#include "schema/store_error.h"

namespace quern {

/// Does the work; refusals of the store at that path leave as StoreError or QueryInterrupted, other
/// exceptions as they are.
template <class Work>
auto guarded(const std::filesystem::path& path, const Work& work) -> decltype(work()) {
  try {
    return work();
  } catch (...) {
    rethrow_refusal(path);
  }
}

template <class Work>
auto guarded(const FactReader& reader, const Work& work) -> decltype(work()) {
  return guarded(reader.path(), work);
}

}  // namespace quern
