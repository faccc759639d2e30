#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"
#include "schema/read/condition/condition.h"
#include "schema/statement.h"

namespace quern {

/// A filter in pieces of SQL, and the statements made of them. All columns it is given are SQL of
/// this program about `fact AS f`, `sentence AS s` and `document AS d`. Reader and filter have to
/// outlive it. Throws QueryError where the filter cannot be carried out, and SQLite::Exception.
class FactPlan {
 public:
  FactPlan(FactReader& reader, const Filter& filter);

  /// Columns of the facts that match, in no certain order unless `end` says so.
  [[nodiscard]] Statement statement(const std::string& columns, const std::string& end);

  /// Ids of the facts that match, by their documents' dates and then in order: of those with a
  /// date, then of the others. Nothing where it is quicker to sort all that match for the first
  /// `most`.
  [[nodiscard]] std::vector<Statement> by_date(bool is_descending, std::int64_t most);

  /// Columns of the facts that match and for which `test` holds, in their order; for a test that
  /// few facts pass.
  [[nodiscard]] Statement look_up(const std::string& columns, const std::string& test);

  /// Number of facts that match, at a guess that is seldom too low; never more than `most`.
  [[nodiscard]] std::int64_t estimate(std::int64_t most);

  /// Ids, in order, of facts among which are all that match; nothing where that takes looking at
  /// `most` of them or more, or up the facts of more than `most_phrases` phrases.
  [[nodiscard]] std::optional<std::vector<RowId>> ids(std::int64_t most, std::int64_t most_phrases);

  /// Columns of the facts that match in order, by reading all facts whose `place` lies behind
  /// `from` and not behind `to`.
  [[nodiscard]] Statement scan(const std::string& columns, std::int64_t from, std::int64_t to);
  /// Last place of a fact.
  [[nodiscard]] std::int64_t last_place();

  /// Columns of those facts of :ids (a JSON array) that match and whose `place` lies behind :from,
  /// in the order of :ids. `rows` is how many these are.
  [[nodiscard]] Statement rows(const std::string& columns, std::int64_t rows);

 private:
  void choose_driver();
  [[nodiscard]] std::int64_t estimate(const Condition& condition, std::int64_t most);
  [[nodiscard]] std::vector<RowId> some_ids(const Condition& condition, std::int64_t most);
  /// The conditions but one, for statements that test so many rows.
  [[nodiscard]] std::string tests(std::int64_t rows, std::size_t without);
  [[nodiscard]] std::string tests_of_few() const;
  /// The highest number of a phrase in these facts. Phrases are numbered as they first appear, so
  /// that early facts need only few of those that match.
  [[nodiscard]] std::int64_t highest_phrase(std::int64_t from, std::int64_t to);
  [[nodiscard]] bool is_larger(std::size_t condition, std::int64_t than);
  /// Whether it is worth its time to know which phrases early facts need.
  [[nodiscard]] bool has_large_set();
  /// The driver, if all that it finds pass its own test.
  [[nodiscard]] std::size_t sure_driver() const;
  [[nodiscard]] Statement prepared(const std::string& sql, Expect expected);
  [[nodiscard]] const Dialect& dialect() const { return reader_->database().dialect(); }
  [[nodiscard]] std::int64_t last_id(const char* table);
  /// The condition whose sentences are read instead of all facts; kNone if there is none.
  [[nodiscard]] std::size_t text_condition() const;

  /// What is known of how many phrases a condition's set has.
  struct SetSize {
    std::int64_t more_than = -1;
    std::int64_t at_most = std::numeric_limits<std::int64_t>::max();
  };

  FactReader* reader_;
  PlanParts parts_;
  std::vector<Condition> conditions_;
  std::vector<SetSize> set_sizes_;  ///< Of each condition.
  std::size_t driver_ = kNone;
  std::int64_t driver_facts_ = 0;

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};

}  // namespace quern
