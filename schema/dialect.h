#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace quern {

/// The pieces of SQL in which the stores differ. All pieces are put together from constants,
/// columns and names of parameters; what users typed is bound.
class Dialect {
 public:
  Dialect() = default;
  virtual ~Dialect() = default;
  Dialect(const Dialect&) = delete;
  Dialect& operator=(const Dialect&) = delete;
  Dialect(Dialect&&) = delete;
  Dialect& operator=(Dialect&&) = delete;

  /// Test of a row of a table of words (sentence_text, title_text, phrase_words, predicate_words),
  /// whose number is its `rowid`: whether a full-text query, a parameter, finds it.
  [[nodiscard]] virtual std::string finds(std::string_view table,
                                          std::string_view parameter) const = 0;
  /// What to bind to that parameter for a query in FTS5's language, of words in sentences and
  /// titles or else in phrases. Throws std::invalid_argument for what the store cannot carry out.
  [[nodiscard]] virtual std::string full_text(std::string_view query, bool of_sentences) const = 0;

  /// Test of a phrase or predicate (`table`) by its id, an expression: whether a pattern, a
  /// parameter, matches its text.
  [[nodiscard]] virtual std::string matches(std::string_view table,
                                            std::string_view id,
                                            std::string_view parameter) const = 0;
  /// The same of a row of `table` that goes by the name of `row`.
  [[nodiscard]] virtual std::string row_matches(std::string_view table,
                                                std::string_view row,
                                                std::string_view parameter) const = 0;
  /// The same of the name or the title of `document`.
  [[nodiscard]] virtual std::string document_matches(std::string_view parameter) const = 0;
  /// What to bind to the parameter of these tests.
  [[nodiscard]] virtual std::string pattern(std::string_view text) const = 0;

  /// Test of a column against a pattern of its own letters, as a parameter: `*` stands for any, `?`
  /// for one.
  [[nodiscard]] virtual std::string fits(std::string_view column,
                                         std::string_view parameter) const = 0;
  /// What to bind to it.
  [[nodiscard]] virtual std::string letters(std::string_view pattern) const = 0;

  /// How many bytes a text has.
  [[nodiscard]] virtual std::string bytes(std::string_view expression) const = 0;
  /// What texts are sorted by and compared with the first letters of one that is sought.
  [[nodiscard]] virtual std::string beginning(std::string_view column) const = 0;
  /// To sort by, small and capital ASCII letters alike.
  [[nodiscard]] virtual std::string without_case(std::string_view expression) const = 0;
  /// Joins tables in the order in which they stand, where that can be asked for.
  [[nodiscard]] virtual std::string_view join() const = 0;
  /// To read all rows of a table one after the other, where that can be asked for.
  [[nodiscard]] virtual std::string_view whole() const = 0;
  /// Orders by the id in `column`, where rows do not come so by themselves.
  [[nodiscard]] virtual std::string in_order_of(std::string_view column) const = 0;
  /// `fact AS f` of the ids in :ids, a JSON array that is sorted.
  [[nodiscard]] virtual std::string given_facts() const = 0;
};

/// SQLite's.
[[nodiscard]] std::unique_ptr<Dialect> sqlite_dialect();

/// PostgreSQL's.
[[nodiscard]] std::unique_ptr<Dialect> postgres_dialect();

}  // namespace quern
