#include <fmt/format.h>

#include "schema/dialect.h"

namespace quern {
namespace {

class SqliteDialect : public Dialect {
 public:
  [[nodiscard]] std::string finds(std::string_view table,
                                  std::string_view parameter) const override {
    return fmt::format("{} MATCH {}", table, parameter);
  }
  [[nodiscard]] std::string full_text(std::string_view query,
                                      bool /*of_sentences*/) const override {
    return std::string(query);
  }
  [[nodiscard]] std::string matches(std::string_view table,
                                    std::string_view id,
                                    std::string_view parameter) const override {
    return fmt::format("pattern_matches((SELECT text FROM {} WHERE id = {}), {})", table, id,
                       parameter);
  }
  [[nodiscard]] std::string row_matches(std::string_view /*table*/,
                                        std::string_view row,
                                        std::string_view parameter) const override {
    return fmt::format("pattern_matches({}.text, {})", row, parameter);
  }
  [[nodiscard]] std::string document_matches(std::string_view parameter) const override {
    return fmt::format("(pattern_matches(name, {0}) OR pattern_matches(title, {0}))", parameter);
  }
  [[nodiscard]] std::string pattern(std::string_view text) const override {
    return std::string(text);
  }
  [[nodiscard]] std::string fits(std::string_view column,
                                 std::string_view parameter) const override {
    return fmt::format("{} GLOB {}", column, parameter);
  }
  /// GLOB takes brackets for classes of letters.
  [[nodiscard]] std::string letters(std::string_view pattern) const override {
    std::string glob;
    for (const char letter : pattern)
      glob += letter == '[' ? "[[]" : std::string(1, letter);
    return glob;
  }
  [[nodiscard]] std::string bytes(std::string_view expression) const override {
    return fmt::format("length(CAST({} AS BLOB))", expression);
  }
  [[nodiscard]] std::string beginning(std::string_view column) const override {
    return std::string(column);
  }
  [[nodiscard]] std::string without_case(std::string_view expression) const override {
    return fmt::format("{} COLLATE NOCASE", expression);
  }
  [[nodiscard]] std::string_view join() const override { return "CROSS JOIN"; }
  [[nodiscard]] std::string_view whole() const override { return " NOT INDEXED"; }
  [[nodiscard]] std::string in_order_of(std::string_view /*column*/) const override { return {}; }
  [[nodiscard]] std::string given_facts() const override {
    return "json_each(:ids) AS found CROSS JOIN fact AS f ON f.id = found.value";
  }
};

}  // namespace

std::unique_ptr<Dialect> sqlite_dialect() {
  return std::make_unique<SqliteDialect>();
}

}  // namespace quern
