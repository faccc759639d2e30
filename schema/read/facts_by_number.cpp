#include "schema/read/facts_by_number.h"

#include <string>

namespace quern {

FactsByNumber::FactsByNumber(FactReader& reader)
    : find_(reader.database(), "SELECT " + fact_columns() + " FROM fact AS f WHERE f.id = :number"),
      loader_(reader) {}

bool FactsByNumber::load(std::int64_t number, FactRow& row) {
  if (loaded_ == number) return true;
  const bool is_found = find_.finds(number);
  if (is_found) {
    loader_.load(find_, row);
    loaded_ = number;
  }
  find_.reset();
  return is_found;
}

}  // namespace quern
