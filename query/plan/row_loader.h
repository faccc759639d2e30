#pragma once

#include <string>
#include <unordered_map>

#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/statement.h"

namespace quern {

/// Columns of `fact AS f` that RowLoader reads, to stand first in a SELECT.
extern const char* const kFactColumns;

/// Turns rows of integers into readable ones. Remembers phrases and the last document, in bounded
/// memory; so it lives only as long as the statement whose rows it loads, which holds the snapshot.
class RowLoader {
 public:
  explicit RowLoader(FactReader& reader);

  /// Fills `row` from the statement's row. Pass the same `row` each time and leave it as it is:
  /// what is alike in two rows is not read again. Throws SQLite::Exception, also where a phrase,
  /// sentence or document is missing.
  void load(const Statement& fact, FactRow& row);

 private:
  /// Texts of one table by id.
  class Texts {
   public:
    Texts(SQLite::Database& database, const char* sql) : find_(database, sql) {}
    /// Empty for NULL.
    const std::string& text(const Statement& fact, int column);

   private:
    Statement find_;
    std::unordered_map<RowId, std::string> texts_;
    std::string none_;
  };

  void load_sentence(RowId sentence, FactRow& row);
  void load_document(RowId document, FactRow& row);
  void load_arguments(RowId fact, FactRow& row);

  Texts phrases_;
  Texts predicates_;
  Statement sentence_;
  Statement document_;
  Statement arguments_;
  RowId last_sentence_ = -1;
  RowId last_document_ = -1;
};

}  // namespace quern
