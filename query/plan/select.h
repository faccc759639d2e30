#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>

#include "schema/fact_reader.h"
#include "schema/fact_row.h"
#include "schema/filter.h"
#include "schema/statement.h"

namespace quern {

/// A filter that cannot be carried out (a full-text query that does not parse, an unknown sort
/// column): one line for the user.
class QueryError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The query was stopped, by FactReader::interrupt() or its deadline: the rows so far are right,
/// but not all.
class QueryInterrupted : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Gets each matching row in turn; false stops the query.
using TakeRow = std::function<bool(const FactRow&)>;

/// Runs a filter and streams its rows in constant memory. Default order: document, sentence, fact.
/// Throws QueryError, QueryInterrupted, or StoreError where the database is damaged. What `take`
/// throws passes through.
///
/// Filter::text takes FTS5 queries (`"a phrase"`, a AND b, a NOT b, pre*, NEAR(a b)); one that is
/// no such query ("what's new?") is read as words that must all occur.
void select_facts(FactReader& reader, const Filter& filter, const TakeRow& take);

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
