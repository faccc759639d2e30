#pragma once

#include <string>

#include "schema/fact_reader.h"
#include "schema/statement.h"

namespace quern {

/// The SQL for the texts of predicates.
inline constexpr const char* kPredicateText = "SELECT text FROM predicate WHERE id = :id";

/// Looks texts up by id. The reader has to outlive it.
class TextLookup {
 public:
  /// `sql` gives the text of one id, its only parameter.
  TextLookup(FactReader& reader, const char* sql) : text_(reader.database(), sql) {}

  /// Empty if there is none. Throws SQLite::Exception.
  [[nodiscard]] std::string of(RowId id);

 private:
  Statement text_;
};

}  // namespace quern
