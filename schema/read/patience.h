#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "schema/fact_reader.h"

namespace quern {

/// While it lives, the reader's queries are stopped after so long, or at the reader's own deadline
/// where that comes first.
class Patience {
 public:
  Patience(FactReader& reader, std::chrono::milliseconds most)
      : reader_(reader), before_(reader.deadline()) {
    const auto end = std::chrono::steady_clock::now() + most;
    reader_.set_deadline(before_ ? std::min(*before_, end) : end);
  }
  ~Patience() { reader_.set_deadline(before_); }
  Patience(const Patience&) = delete;
  Patience& operator=(const Patience&) = delete;
  Patience(Patience&&) = delete;
  Patience& operator=(Patience&&) = delete;

 private:
  FactReader& reader_;
  std::optional<std::chrono::steady_clock::time_point> before_;
};

}  // namespace quern
