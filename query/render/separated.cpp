#include "query/render/separated.h"

#include "query/render/character.h"

namespace quern {
namespace {

constexpr std::size_t kBlockBytes = 1U << 16U;

// What a spreadsheet takes for a formula (OWASP, "CSV Injection").
bool starts_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string guarded(std::string_view text, bool is_spreadsheet_safe) {
  std::string cell(text);
  if (is_spreadsheet_safe && starts_formula(text)) cell.insert(cell.begin(), '\'');
  return cell;
}

class Separated : public Renderer {
 public:
  Separated(const RenderOptions& options, Output& output) : options_(options), output_(output) {
    if (options_.columns.empty()) options_.columns = all_columns();
    if (options_.has_bom) block_ += "\xEF\xBB\xBF";
    if (!options_.has_header) return;
    for (std::size_t k = 0; k < options_.columns.size(); ++k)
      put(k, options_.columns[k].name);
    end_line();
  }

  void add(const FactRow& row) override {
    for (std::size_t k = 0; k < options_.columns.size(); ++k) {
      put(k, options_.columns[k].value(row));
    }
    end_line();
  }

  void finish() override { write_block(); }

 private:
  void write_block() {
    output_.write(block_);
    block_.clear();
  }

  void put(std::size_t position, std::string_view text) {
    if (!is_plain_utf8(text)) {
      put(position, valid_utf8(text));
      return;
    }
    const bool is_csv = options_.format == Format::csv;
    if (position > 0) block_ += is_csv ? ',' : '\t';
    block_ += is_csv ? csv_cell(text, options_.is_spreadsheet_safe)
                     : tsv_cell(text, options_.is_spreadsheet_safe);
  }

  void end_line() {
    block_ += options_.is_crlf ? "\r\n" : "\n";
    if (block_.size() >= kBlockBytes) write_block();
  }

  RenderOptions options_;
  Output& output_;
  std::string block_;
};

}  // namespace

std::string csv_cell(std::string_view text, bool is_spreadsheet_safe) {
  std::string cell = guarded(text, is_spreadsheet_safe);
  if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char letter : cell) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

std::string tsv_cell(std::string_view text, bool is_spreadsheet_safe) {
  std::string cell;
  for (const char letter : guarded(text, is_spreadsheet_safe)) {
    switch (letter) {
      case '\t': cell += "\\t"; break;
      case '\n': cell += "\\n"; break;
      case '\r': cell += "\\r"; break;
      case '\\': cell += "\\\\"; break;
      default: cell += letter;
    }
  }
  return cell;
}

std::unique_ptr<Renderer> make_separated(const RenderOptions& options, Output& output) {
  return std::make_unique<Separated>(options, output);
}

}  // namespace quern
