#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/article/date_reader.h"
#include "schema/document.h"

namespace quern {

/// What a record of JSON or CSV, or the head of a file, can say of an article.
enum class Field : std::uint8_t { text, title, date, source, url, id };

/// How the command line wants files to be read.
struct ReadOptions {
  DayOrder day_order = DayOrder::unknown;
  /// Names of fields that go before the usual ones, as the input writes them.
  std::map<Field, std::string> names;
  bool reads_all_languages = true;  ///< Else articles in others than English are passed over.
};

/// A field, and how well its name fits it: the least rank is the best.
struct FieldName {
  Field field = Field::text;
  std::size_t rank = 0;
};

/// What field the name stands for: "body", "articleBody" and "content" all say the text. Nothing
/// for names that are not usual.
[[nodiscard]] std::optional<FieldName> field_of(std::string_view name, const ReadOptions& options);

/// The field that --map calls so; nothing for other words.
[[nodiscard]] std::optional<Field> field_called(std::string_view word);

/// What a record says of an article, gathered field by field.
class Record {
 public:
  explicit Record(const ReadOptions& options) : options_(&options) {}

  /// Takes the value for the field that the name stands for, unless a name that fits better, or as
  /// well, had one. Empty values say nothing.
  void add(std::string_view name, std::string value);

  /// Whether a value of that name would be taken.
  [[nodiscard]] bool wants(std::string_view name) const;

  [[nodiscard]] bool has_text() const;

  /// The article: its text with mark-up taken off, its "id" as its name. Throws ReadError, naming
  /// the field, if it has no text (see require_text), its date is none, or a NUL stands in it.
  [[nodiscard]] Document document() const;

 private:
  struct Value {
    std::string name;
    std::string text;
    std::size_t rank = 0;
  };

  [[nodiscard]] std::string phrase(Field field) const;

  static constexpr std::size_t kFields = 6;
  const ReadOptions* options_;
  std::array<std::optional<Value>, kFields> values_;
};

}  // namespace quern
