#include <fmt/format.h>
#include <stdexcept>

#include "schema/dialect.h"
#include "schema/lookup_key.h"
#include "schema/pattern.h"
#include "schema/postgres/text_query.h"
#include "schema/postgres/tokens.h"

namespace quern {
namespace {

/// A word of a pattern as part of a regular expression: letters, digits and apostrophes, of which
/// none is a sign there, and wildcards.
std::string word_expression(const Pattern::Word& word) {
  std::string expression;
  // A word has a letter at least.
  if (word.text.find_first_not_of('*') == std::string::npos) return "[^ ]+";
  for (const char letter : word.text) {
    if (letter == '*') {
      expression += "[^ ]*";
    } else if (letter == '?') {
      expression += "[^ ]";
    } else {
      expression += letter;
    }
  }
  return word.other.empty() ? expression : fmt::format("({}|{})", expression, word.other);
}

class PostgresDialect : public Dialect {
 public:
  [[nodiscard]] std::string finds(std::string_view table,
                                  std::string_view parameter) const override {
    return fmt::format("{}.words @@ CAST({} AS tsquery)", table, parameter);
  }
  [[nodiscard]] std::string full_text(std::string_view query, bool of_sentences) const override {
    if (!of_sentences) return text_query(query, key_tokens);
    if (!tokens_.is_query(std::string(query)))
      throw std::invalid_argument("no query of the full text");
    return text_query(query, [this](std::string_view text) { return tokens_.of(text); });
  }
  [[nodiscard]] std::string matches(std::string_view table,
                                    std::string_view id,
                                    std::string_view parameter) const override {
    return fmt::format("(SELECT key FROM {}_words WHERE rowid = {}) ~ {}", table, id, parameter);
  }
  [[nodiscard]] std::string row_matches(std::string_view table,
                                        std::string_view row,
                                        std::string_view parameter) const override {
    return matches(table, fmt::format("{}.id", row), parameter);
  }
  [[nodiscard]] std::string document_matches(std::string_view parameter) const override {
    return fmt::format("EXISTS (SELECT 1 FROM title_text AS t WHERE t.rowid = document.id AND "
                       "(t.name_key ~ {0} OR t.title_key ~ {0}))",
                       parameter);
  }
  [[nodiscard]] std::string pattern(std::string_view text) const override {
    std::string expression = "(^| )";
    const char* separator = "";
    const Pattern words(text);
    for (const Pattern::Word& word : words.words()) {
      expression += separator + word_expression(word);
      separator = " ";
    }
    return expression + "( |$)";
  }
  [[nodiscard]] std::string fits(std::string_view column,
                                 std::string_view parameter) const override {
    return fmt::format("{} LIKE {}", column, parameter);
  }
  [[nodiscard]] std::string letters(std::string_view pattern) const override {
    std::string like;
    for (const char letter : pattern) {
      if (letter == '%' || letter == '_' || letter == '\\') like += '\\';
      like += letter == '*' ? '%' : letter == '?' ? '_' : letter;
    }
    return like;
  }
  [[nodiscard]] std::string bytes(std::string_view expression) const override {
    return fmt::format("octet_length({})", expression);
  }
  [[nodiscard]] std::string beginning(std::string_view column) const override {
    return fmt::format("beginning({})", column);
  }
  [[nodiscard]] std::string without_case(std::string_view expression) const override {
    return fmt::format("without_case({})", expression);
  }
  [[nodiscard]] std::string_view join() const override { return "JOIN"; }
  [[nodiscard]] std::string_view whole() const override { return ""; }
  [[nodiscard]] std::string in_order_of(std::string_view column) const override {
    return fmt::format(" ORDER BY {}", column);
  }
  [[nodiscard]] std::string given_facts() const override {
    return "json_array_elements_text(CAST(:ids AS json)) AS found (value) JOIN fact AS f "
           "ON f.id = CAST(found.value AS bigint)";
  }

 private:
  SentenceTokens tokens_;
};

}  // namespace

std::unique_ptr<Dialect> postgres_dialect() {
  return std::make_unique<PostgresDialect>();
}

}  // namespace quern
