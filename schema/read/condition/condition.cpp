#include "schema/read/condition/condition.h"

#include <fmt/format.h>
#include <utility>

#include "schema/pattern.h"
#include "schema/read/select.h"

namespace quern {
namespace {

std::string with_tables(const std::vector<std::string>& tables) {
  std::string sql;
  for (const std::string& table : tables) {
    sql += (sql.empty() ? "WITH " : ", ") + table;
  }
  return sql.empty() ? sql : sql + " ";
}

}  // namespace

std::string PlanParts::add_parameter(Value value) {
  parameters_.push_back(std::move(value));
  return ":v" + std::to_string(parameters_.size() - 1);
}

std::string PlanParts::add_table(char kind, const std::string& sql) {
  std::string name = kind + std::to_string(tables_.size());
  tables_.push_back(fmt::format("{} (id) AS MATERIALIZED ({})", name, sql));
  return name;
}

Statement PlanParts::prepared(FactReader& reader, const std::string& sql, Expect expected) const {
  Statement statement(reader.database(), with_tables(tables_) + sql, expected);
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    const std::string name = ":v" + std::to_string(i);
    std::visit([&](const auto& value) { statement.set(name, value); }, parameters_[i]);
  }
  return statement;
}

void check_pattern(const std::string& text) {
  if (text.size() > kLongestPattern) {
    throw QueryError(fmt::format("a pattern is longer than {} bytes", kLongestPattern));
  }
  if (Pattern(text).is_empty()) {
    throw QueryError("there is no word in the pattern '" + text + "'");
  }
}

Matches add_matches(const Dialect& dialect,
                    const std::string& table,
                    const std::string& text,
                    PlanParts& parts) {
  check_pattern(text);
  const Pattern pattern(text);
  const std::string full_text = pattern.full_text_query();
  const char* const bound = table == "phrase" ? " AND rowid <= :highest" : "";
  const char* const bound_id = table == "phrase" ? " AND id <= :highest" : "";
  std::string sql;
  if (!full_text.empty()) {
    const std::string parameter = parts.add_parameter(dialect.full_text(full_text, false));
    sql = fmt::format("SELECT rowid AS id FROM {}_words WHERE {}{}", table,
                      dialect.finds(table + "_words", parameter), bound);
  }
  if (!pattern.is_exact()) {
    const std::string among = sql.empty() ? "" : fmt::format(" AND id IN ({})", sql);
    sql = fmt::format("SELECT id FROM {} AS t WHERE {}{}{}", table,
                      dialect.row_matches(table, "t", parts.add_parameter(dialect.pattern(text))),
                      among, bound_id);
  }
  return {sql, parts.add_table('m', sql)};
}

std::string facts_with(const Dialect& dialect, const char* column, const std::string& ids) {
  return fmt::format("SELECT fact.id AS id FROM {} AS m {} fact ON fact.{} = m.id", ids,
                     dialect.join(), column);
}

}  // namespace quern
