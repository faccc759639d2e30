#include "query/prompt/row_source.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <unordered_set>
#include <utility>

#include "query/plan/filter_language.h"
#include "query/plan/join.h"
#include "query/render/distinct.h"
#include "schema/read/group.h"

namespace quern {
namespace {

/// The columns of a plain answer, marked if need be.
std::vector<Column> shown_columns(const Filter& filter, const RenderOptions& options) {
  std::vector<Column> columns = options.columns;
  if (columns.empty() && filter.is_distinct && !is_graph(options.format)) {
    columns = columns_named("subject,predicate,object,qualifier");
  }
  require_shown(columns);
  return is_plain(filter) ? columns : with_qualifier(std::move(columns));
}

/// What those columns show; graphs, and formats that choose their own columns, may show all.
RowFields fields_of(const std::vector<Column>& columns, Format format) {
  if (columns.empty() || is_graph(format)) return {};
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const Column& column : columns)
    names.push_back(column.name);
  return RowFields(std::move(names));
}

RowSource fact_source(FactReader& reader, const Filter& filter, const RenderOptions& options) {
  std::vector<Column> columns = shown_columns(filter, options);
  const RowFields fields = fields_of(columns, options.format);
  return {std::move(columns), [&reader, filter, fields](const TakeRow& take) {
            select_facts(reader, filter, take, fields);
          }};
}

/// A column of a joined answer and what fills it.
struct JoinedCell {
  Column column;
  std::function<std::string(const JoinedRow&)> value;
};

std::string fact_numbers(const JoinedRow& row) {
  std::string numbers = "[";
  for (const FactRow& fact : row.facts)
    numbers += fmt::format("{}{}", numbers.size() > 1 ? "," : "", fact.number);
  return numbers + "]";
}

/// "12: denied; 34: possible, according to Kim", of those that are no plain assertions.
std::string joined_qualifier(const JoinedRow& row) {
  std::string text;
  for (const FactRow& fact : row.facts) {
    std::string qualifier = qualifier_of(fact);
    if (qualifier.empty()) continue;
    for (std::size_t at = qualifier.find("; "); at != std::string::npos; at = qualifier.find("; "))
      qualifier.replace(at, 2, ", ");
    const std::string part = fmt::format("{}: {}", fact.number, qualifier);
    if (text.find(part) == std::string::npos) text += (text.empty() ? "" : "; ") + part;
  }
  return text;
}

/// "sentence.2": a column of the second pattern's fact.
std::optional<JoinedCell> cell_of_fact(const std::string& name, std::size_t patterns) {
  const std::size_t point = name.rfind('.');
  if (point == std::string::npos) return std::nullopt;
  std::size_t number = 0;
  std::from_chars(name.data() + point + 1, name.data() + name.size(), number);
  if (number < 1 || number > patterns) return std::nullopt;
  Column column = columns_named(name.substr(0, point)).at(0);
  if (!column.read) return std::nullopt;
  return JoinedCell{{name, column.kind, nullptr}, [column, number](const JoinedRow& row) {
                      return column.value(row.facts[number - 1]);
                    }};
}

JoinedCell joined_cell(const std::string& name,
                       const std::vector<std::string>& variables,
                       std::size_t patterns) {
  if (name == "facts") return {{name, ColumnKind::json, nullptr}, fact_numbers};
  if (name == "qualifier") return {{name, ColumnKind::text, nullptr}, joined_qualifier};
  for (std::size_t i = 0; i < variables.size(); ++i) {
    if (name != "?" + variables[i]) continue;
    return {{name, ColumnKind::text, nullptr}, [i](const JoinedRow& row) { return row.values[i]; }};
  }
  if (auto cell = cell_of_fact(name, patterns)) return std::move(*cell);
  throw QueryError(fmt::format("'{}' is no column of these patterns; they are ?{}, facts, "
                               "qualifier, and sentence.1 and the like",
                               name, fmt::join(variables, ", ?")));
}

std::vector<JoinedCell> joined_cells(const Filter& filter, const std::vector<Column>& wanted) {
  const std::vector<std::string> variables = joined_variables(filter);
  std::vector<std::string> names;
  names.reserve(wanted.size() + variables.size() + 2);  // "facts" and "qualifier".
  for (const Column& column : wanted)
    names.push_back(column.name);
  if (names.empty()) {
    for (const std::string& variable : variables)
      names.push_back("?" + variable);
    if (!filter.is_distinct) names.emplace_back("facts");
    names.emplace_back("qualifier");
  }
  const bool is_marked = std::find(names.begin(), names.end(), "qualifier") != names.end();
  if (!is_marked && !is_plain(filter)) names.emplace_back("qualifier");
  std::vector<JoinedCell> cells;
  cells.reserve(names.size());
  for (const std::string& name : names)
    cells.push_back(joined_cell(name, variables, filter.patterns.size()));
  return cells;
}

RowSource joined_source(FactReader& reader, const Filter& filter, const RenderOptions& options) {
  auto cells = std::make_shared<std::vector<JoinedCell>>(joined_cells(filter, options.columns));
  RowSource source;
  for (const JoinedCell& cell : *cells)
    source.columns.push_back(
        value_column(cell.column.name, source.columns.size(), cell.column.kind));
  source.each = [&reader, filter, cells](const TakeRow& take) {
    FactRow shown;
    shown.values.resize(cells->size());
    select_joined(reader, filter, [&](const JoinedRow& row) {
      for (std::size_t i = 0; i < cells->size(); ++i)
        shown.values[i] = (*cells)[i].value(row);
      return take(shown);
    });
  };
  return source;
}

/// The facts behind joined rows, each once.
RowSource joined_facts_source(FactReader& reader, const Filter& filter) {
  return {{}, [&reader, filter](const TakeRow& take) {
            std::unordered_set<std::int64_t> seen;
            select_joined(reader, filter, [&](const JoinedRow& row) {
              return std::all_of(row.facts.begin(), row.facts.end(), [&](const FactRow& fact) {
                return !seen.insert(fact.number).second || take(fact);
              });
            });
          }};
}

RowSource group_source(FactReader& reader, const Filter& filter, const RenderOptions& options) {
  if (is_graph(options.format)) {
    throw QueryError("counts are no graph; choose table, csv, tsv, json, jsonl, markdown or html");
  }
  if (!filter.patterns.empty()) {
    throw QueryError("rows of joined patterns cannot be grouped; leave group-by away");
  }
  RowSource source;
  const std::vector<std::string> keys = group_keys(filter);
  for (const std::string& key : keys)
    source.columns.push_back(value_column(key, source.columns.size(), ColumnKind::text));
  for (const char* const count : {"facts", "documents"})
    source.columns.push_back(value_column(count, source.columns.size(), ColumnKind::number));
  for (const char* const date : {"first_date", "last_date"})
    source.columns.push_back(value_column(date, source.columns.size(), ColumnKind::text));
  source.each = [&reader, filter, keys](const TakeRow& take) {
    FactRow row;
    select_groups(reader, filter, [&](const Group& group) {
      row.values = group.keys;
      row.values.push_back(std::to_string(group.facts));
      row.values.push_back(std::to_string(group.documents));
      row.values.push_back(group.first_date);
      row.values.push_back(group.last_date);
      return take(row);
    });
  };
  return source;
}

RowSource plain_source(FactReader& reader, const Filter& filter, const RenderOptions& options) {
  if (!filter.group_by.empty()) return group_source(reader, filter, options);
  if (filter.patterns.empty()) return fact_source(reader, filter, options);
  if (is_graph(options.format)) return joined_facts_source(reader, filter);
  return joined_source(reader, filter, options);
}

/// The source's rows that look different, from `offset` on, at most `limit`.
RowSource distinct_source(RowSource source,
                          std::int64_t offset,
                          std::optional<std::int64_t> limit) {
  auto each = std::move(source.each);
  source.each = [each, columns = source.columns, offset, limit](const TakeRow& take) {
    SeenRows seen(columns);
    std::int64_t to_skip = offset;
    std::int64_t to_take = limit.value_or(-1);
    if (to_take == 0) return;
    each([&](const FactRow& row) {
      if (!seen.is_new(row) || to_skip-- > 0) return true;
      return take(row) && --to_take != 0;
    });
  };
  return source;
}

}  // namespace

RowSource row_source(FactReader& reader, const Filter& filter, const RenderOptions& options) {
  const bool is_distinct =
      filter.is_distinct && filter.group_by.empty() && !is_graph(options.format);
  if (!is_distinct) return plain_source(reader, filter, options);
  Filter all = filter;
  all.limit.reset();
  all.offset = 0;
  return distinct_source(plain_source(reader, all, options), filter.offset, filter.limit);
}

}  // namespace quern
