#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "schema/fact_reader.h"

namespace quern {

/// An article as a list of all shows it. Texts are valid while they are shown, and empty where
/// nothing is known.
struct ArticleEntry {
  std::string_view name;
  std::string_view title;
  std::string_view date;
  std::int64_t fact_count = 0;
  std::string_view read_at;  ///< ISO 8601, UTC.
};

/// Shows every article, in the order they were read, until `show` gives false.
/// Throws StoreError.
void for_each_article(FactReader& reader, const std::function<bool(const ArticleEntry&)>& show);

}  // namespace quern
