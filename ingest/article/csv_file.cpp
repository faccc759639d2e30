#include "ingest/article/csv_file.h"

#include <algorithm>
#include <string_view>

#include "ingest/article/json_articles.h"

namespace quern {
namespace {

/// Most values in a row: each takes 32 bytes of memory, though it be empty.
constexpr std::size_t kMaxColumns = 10'000;

/// Splits a row of values, which may go on on the next line within quotation marks.
class RowReader {
 public:
  explicit RowReader(char separator) : separator_(separator) {}

  void add_line(std::string_view line) {
    if (in_quotes_) values_.back() += '\n';
    for (const char letter : line)
      add(letter);
    was_quote_ = false;
  }

  [[nodiscard]] bool is_too_wide() const { return values_.size() > kMaxColumns; }

  /// Whether a quotation mark is open.
  [[nodiscard]] bool is_open() const { return in_quotes_; }

  [[nodiscard]] std::vector<std::string> finish() { return std::move(values_); }

 private:
  void add(char letter) {
    const bool is_doubled = letter == '"' && std::exchange(was_quote_, false);
    if (is_doubled) {  // "" within quotation marks is one of them.
      values_.back() += '"';
      in_quotes_ = true;
    } else if (letter == '"' && in_quotes_) {
      in_quotes_ = false;
      was_quote_ = true;
    } else if (letter == '"' && values_.back().empty()) {
      in_quotes_ = true;
    } else if (letter == separator_ && !in_quotes_) {
      if (!is_too_wide()) values_.emplace_back();
    } else {
      values_.back() += letter;
    }
    if (letter != '"') was_quote_ = false;
  }

  char separator_;
  std::vector<std::string> values_ = {""};
  bool in_quotes_ = false;
  bool was_quote_ = false;  ///< The letter before closed a quotation.
};

/// The most frequent of them in the line that names the columns.
char separator_of(std::string_view line) {
  static constexpr std::string_view kSeparators = ",;\t";
  return *std::max_element(kSeparators.begin(), kSeparators.end(), [line](char a, char b) {
    return std::count(line.begin(), line.end(), a) < std::count(line.begin(), line.end(), b);
  });
}

}  // namespace

std::optional<std::vector<std::string>> CsvFile::next_row() {
  RowReader row(separator_);
  std::size_t bytes = 0;
  while (const std::optional<std::string> line = next_text_line(kMaxJsonLineBytes)) {
    if (bytes == 0 && is_blank_line(*line)) continue;
    bytes += line->size() + 1;
    if (bytes > kMaxJsonLineBytes) {
      is_broken_ = true;
      throw ReadError("a row is longer than 24 MiB: a quotation mark is missing");
    }
    row.add_line(*line);
    if (row.is_too_wide()) {
      is_broken_ = columns_.empty();
      throw ReadError("a row has more than 10,000 values");
    }
    if (!row.is_open()) return row.finish();
  }
  if (!row.is_open()) return std::nullopt;
  is_broken_ = true;
  throw ReadError("a quotation mark is open at the file's end");
}

void CsvFile::read_header() {
  separator_ = separator_of(file().peek().substr(0, file().peek().find('\n')));
  columns_ = next_row().value_or(std::vector<std::string>());
  const bool has_text = std::any_of(columns_.begin(), columns_.end(), [this](const auto& column) {
    const std::optional<FieldName> found = field_of(column, options_);
    return found && found->field == Field::text;
  });
  if (has_text) return;
  is_broken_ = true;
  throw ReadError(columns_.empty() ? "empty; nothing to read"
                                   : "no column \"text\", \"body\" or the like in its first row; "
                                     "name it by --map text=NAME");
}

std::optional<Articles> CsvFile::next_piece() {
  if (is_broken_) return std::nullopt;
  if (columns_.empty()) read_header();
  std::optional<std::vector<std::string>> row = next_row();
  if (!row) return std::nullopt;
  if (row->size() > columns_.size()) {
    throw ReadError("the row has more values than there are columns");
  }
  Record record(options_);
  for (std::size_t i = 0; i < row->size(); ++i)
    record.add(columns_[i], std::move((*row)[i]));
  Article article;
  article.document = record.document();
  return Articles{{std::move(article)}, {}};
}

}  // namespace quern
