#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/statement.h"

namespace quern {

/// Patterns and queries are no longer than that, in bytes.
inline constexpr std::size_t kLongestPattern = 1'000;

/// One condition of a filter as SQL. Statements that use it bind :highest, the highest number of a
/// phrase that matters.
struct Condition {
  /// SELECTs of the ids of all facts it holds for, perhaps of some too many; none: it cannot drive.
  std::vector<std::string> facts;
  std::string holds;          ///< Test of `fact AS f` against sets.
  std::string holds_for_few;  ///< The same, reading each fact's phrases.
  std::string set;            ///< SELECT of what the sets hold; empty where both tests are alike.
  std::string sentences;      ///< SELECT of the sentences it holds for, from :from to :to.
  bool is_exact = true;       ///< `facts` has none too many.
};

/// What the conditions of one plan share: parameters, which carry all that users typed, and common
/// table expressions.
class PlanParts {
 public:
  using Value = std::variant<std::string, std::int64_t, double>;

  /// Gives the parameter's name, such as ":v0".
  std::string add_parameter(Value value);

  /// A common table expression with the one column `id`; gives its name, `kind` and a number.
  std::string add_table(char kind, const std::string& sql);

  /// The statement behind the tables, the parameters bound. Throws SQLite::Exception.
  [[nodiscard]] Statement prepared(FactReader& reader,
                                   const std::string& sql,
                                   Expect expected) const;

 private:
  std::vector<std::string> tables_;
  std::vector<Value> parameters_;  ///< The nth is named :v<n>.
};

/// The matches of a pattern: `select` gives them one by one, `table` holds them all.
struct Matches {
  std::string select;
  std::string table;
};

/// Matches of a pattern among the texts of `table`, phrase or predicate. Throws QueryError for a
/// pattern without a word, and one that is too long.
[[nodiscard]] Matches add_matches(const Dialect& dialect,
                                  const std::string& table,
                                  const std::string& text,
                                  PlanParts& parts);

/// Throws QueryError for a pattern that is too long or has no word.
void check_pattern(const std::string& text);

/// A SELECT of the facts that have one of `ids` (a table, or a SELECT in brackets) in a column.
[[nodiscard]] std::string facts_with(const Dialect& dialect,
                                     const char* column,
                                     const std::string& ids);

}  // namespace quern
