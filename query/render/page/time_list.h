#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "schema/fact_row.h"

namespace quern {

/// When the facts of a page are, counted by day, month or year: the first day of the fact where it
/// is known, else the article's.
class TimeList {
 public:
  void add(const FactRow& row);

  [[nodiscard]] bool empty() const { return days_.empty(); }

  /// A table of them with bars as HTML, the earliest first; empty where there are none.
  [[nodiscard]] std::string html() const;

 private:
  struct Count {
    std::int64_t facts = 0;
    std::int64_t first_fact = 0;
  };
  struct Row {
    std::string time;       ///< "2024-06", "before 2024-06".
    bool is_found = false;  ///< Its facts have these letters.
    Count count;
  };

  /// The days between which nearly all facts are: a few of long ago shall not make years of days.
  /// Precondition: there are some.
  [[nodiscard]] std::pair<std::string, std::string> usual() const;

  /// By day, month or year, whichever is the first that makes no long table.
  [[nodiscard]] std::vector<Row> rows() const;

  std::map<std::string, Count> days_;
};

/// The fact's time where it is known, else its article's date; empty: neither is.
[[nodiscard]] const std::string& time_shown(const FactRow& row);

}  // namespace quern
