#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/fact_row.h"

namespace quern {

enum class ColumnKind : std::uint8_t { text, number, json };

/// Gives a cell: a view into the row, or into `scratch`, where it has put the cell.
using ReadCell = std::function<std::string_view(const FactRow& row, std::string& scratch)>;

/// A column of an answer: how it is called and what it shows of a row.
struct Column {
  std::string name;
  ColumnKind kind = ColumnKind::text;
  ReadCell read;  ///< Empty for a column that only joined rows or groups have.

  [[nodiscard]] std::string value(const FactRow& row) const {
    std::string scratch;
    return std::string(read(row, scratch));
  }
};

/// All columns, in the order of the default CSV.
[[nodiscard]] const std::vector<Column>& all_columns();

/// The column that shows the cell at that place of FactRow::values.
[[nodiscard]] Column value_column(std::string name, std::size_t place, ColumnKind kind);

/// The columns of a comma-separated list ("subject,predicate,object"); "?x", "facts" and
/// "sentence.2" are columns of joined rows. Throws QueryError, naming the nearest column, for a
/// name that is none.
[[nodiscard]] std::vector<Column> columns_named(std::string_view list);

/// Throws QueryError, naming it, for a column that shows nothing of a row: that only joined rows or
/// groups have, and which is none of theirs yet.
void require_shown(const std::vector<Column>& columns);

/// The columns, with `qualifier` behind them where they show what a fact states (its predicate, and
/// subject or object) and not all that keeps it from being a plain assertion (polarity, modality
/// and attribution).
[[nodiscard]] std::vector<Column> with_qualifier(std::vector<Column> columns);

/// The columns, or all where there are none, with those behind them that keep a fact from being a
/// plain assertion: for graphs, where an edge or a triple is one.
[[nodiscard]] std::vector<Column> with_marks(std::vector<Column> columns);

/// What keeps a fact from being a plain assertion: "denied", "possible", "says some experts",
/// "derived: spokesperson". Empty for a plain one.
[[nodiscard]] std::string qualifier_of(const FactRow& row);

}  // namespace quern
