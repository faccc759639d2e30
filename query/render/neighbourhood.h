#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "schema/fact_row.h"
#include "schema/pattern.h"

namespace quern {

/// A name and the facts about it, as a picture in text: an arrow leads to what it does, an arrow
/// comes from what is done to it. Like facts are one line with their number.
class Neighbourhood {
 public:
  explicit Neighbourhood(const std::string& name);

  /// Takes a fact in. Memory grows with facts that differ.
  void add(const FactRow& row);

  /// The `most` lines with most facts behind them, at most `width` columns wide.
  [[nodiscard]] std::string text(std::size_t most, std::size_t width) const;

  [[nodiscard]] std::size_t lines() const { return lines_.size(); }

 private:
  struct Support {
    std::int64_t facts = 0;
    std::int64_t first = 0;  ///< Number of the first fact.
  };

  std::string name_;
  Pattern pattern_;
  std::map<std::string, Support> lines_;  ///< By what a line says.
};

}  // namespace quern
