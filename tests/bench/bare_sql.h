#pragma once

#include <string>

/// What quern-query looks up, in the best SQL for SQLite by itself: through the same indexes,
/// without its choice of a way by the number of facts. Parameters are named after the fields of
/// Filter; `_words` has the same as full text.
namespace quern::bare {

/// Columns of fact_view.
inline constexpr int kViewColumns = 36;

/// SELECTs of the numbers of facts.
[[nodiscard]] std::string with_phrase(const std::string& role);
[[nodiscard]] std::string with_predicate();
[[nodiscard]] std::string with_entity();
[[nodiscard]] std::string with_text();
[[nodiscard]] std::string newest();

/// The first 100 of these facts, all columns.
[[nodiscard]] std::string page_of(const std::string& numbers);

extern const char* const kTriples;
extern const char* const kByDate;
extern const char* const kByPredicate;
extern const char* const kByEntityAndMonth;

}  // namespace quern::bare
