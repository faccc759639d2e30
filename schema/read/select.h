#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/filter.h"
#include "schema/read/row_loader.h"
#include "schema/statement.h"

namespace quern {

/// A filter that cannot be carried out (a full-text query that does not parse, an unknown sort
/// column): one line for the user.
class QueryError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Gets each matching row in turn; false stops the query.
using TakeRow = std::function<bool(const FactRow&)>;

/// Runs a filter and streams its rows, with these fields, in constant memory. Default order:
/// document, sentence, fact. Throws QueryError, QueryInterrupted, or StoreError where the database
/// is damaged. What `take` throws passes through.
///
/// Filter::text takes FTS5 queries (`"a phrase"`, a AND b, a NOT b, pre*, NEAR(a b)); one that is
/// no such query ("what's new?") is read as words that must all occur.
void select_facts(FactReader& reader,
                  const Filter& filter,
                  const TakeRow& take,
                  const RowFields& fields = {});

/// Gets columns of each matching fact in turn; false stops the query.
using TakeColumns = std::function<bool(const Statement&)>;

/// Runs a filter, its order and limits apart, and streams columns of `fact AS f`: SQL of this
/// program, never the user's. Throws as select_facts does.
void select_columns(FactReader& reader,
                    const Filter& filter,
                    const std::string& columns,
                    const TakeColumns& take);

/// The facts of those numbers, in their order. Throws as select_facts does.
void select_numbers(FactReader& reader, std::span<const std::int64_t> numbers, const TakeRow& take);

/// How many facts match, counted no further than `most`. Throws as select_facts does.
[[nodiscard]] std::int64_t count_facts_up_to(FactReader& reader,
                                             const Filter& filter,
                                             std::int64_t most);

/// How many facts match, at a guess that is seldom too low; never more than `most`. Throws as
/// select_facts does.
[[nodiscard]] std::int64_t estimate_facts(FactReader& reader,
                                          const Filter& filter,
                                          std::int64_t most);

/// A statement that gives columns of the facts that match and for which `test` holds, in their
/// order: SQL of this program about `fact AS f` with the parameter :key, to be bound at each run.
/// For a test that few facts pass. Throws as select_facts does.
[[nodiscard]] Statement look_up_facts(FactReader& reader,
                                      const Filter& filter,
                                      const std::string& columns,
                                      const std::string& test);

/// A statement that gives columns of the facts that match, its end (`GROUP BY 1`) included: SQL of
/// this program about `fact AS f`, `sentence AS s` and `document AS d`. Throws as select_facts
/// does.
[[nodiscard]] Statement prepare_facts(FactReader& reader,
                                      const Filter& filter,
                                      const std::string& columns,
                                      const std::string& end);

/// What gives a column of fact_view from `fact AS f`, `sentence AS s` and `document AS d` in SQL;
/// null if there is no such column.
[[nodiscard]] const char* column_sql(std::string_view column);

/// Number of matching rows, limit and offset apart. Throws as select_facts does.
[[nodiscard]] std::int64_t count_facts(FactReader& reader, const Filter& filter);

/// A fact in its surroundings.
struct FactContext {
  FactRow fact;
  std::string paragraph;             ///< Text of the paragraph around the sentence.
  std::int64_t paragraph_begin = 0;  ///< Its first byte in the document, as the fact's spans count.
};

/// The fact of that number, or nothing.
[[nodiscard]] std::optional<FactContext> find_fact(FactReader& reader, std::int64_t number);

}  // namespace quern
