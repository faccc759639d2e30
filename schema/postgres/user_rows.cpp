#include "schema/postgres/user_rows.h"

#include "schema/postgres/rows.h"

namespace quern {
namespace {

std::string_view without_end(std::string_view sql) {
  return sql.substr(0, sql.find_last_not_of(" \t\r\n;") + 1);
}

class PostgresUserRows : public UserRows {
 public:
  PostgresUserRows(PostgresConnection& server, std::string_view sql)
      : rows_(server, without_end(sql), Expect::many) {}

  bool step() override {
    try {
      return rows_.step();
    } catch (const PostgresError& refusal) {
      if (refusal.is_interrupt() || refusal.state().empty()) throw;
      throw UserSqlError(refusal.what());
    }
  }

  [[nodiscard]] std::vector<SqlColumn> columns() const override {
    std::vector<SqlColumn> columns;
    columns.reserve(static_cast<std::size_t>(rows_.columns()));
    for (int i = 0; i < rows_.columns(); ++i)
      columns.push_back({rows_.name(i), rows_.is_number(i)});
    return columns;
  }

  [[nodiscard]] std::vector<std::string> cells() const override {
    std::vector<std::string> row;
    row.reserve(static_cast<std::size_t>(rows_.columns()));
    for (int i = 0; i < rows_.columns(); ++i)
      row.emplace_back(rows_.text(i));
    return row;
  }

 private:
  PostgresRows rows_;
};

}  // namespace

std::unique_ptr<UserRows> postgres_user_rows(PostgresConnection& server, std::string_view sql) {
  return std::make_unique<PostgresUserRows>(server, sql);
}

}  // namespace quern
