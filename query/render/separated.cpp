#include "query/render/separated.h"

#include <algorithm>
#include <array>

#include "query/render/character.h"

namespace quern {
namespace {

constexpr std::size_t kBlockBytes = 1U << 16U;

// What a spreadsheet takes for a formula (OWASP, "CSV Injection").
bool starts_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

// Letters that make a cell be quoted in CSV (RFC 4180) or escaped in TSV.
struct SpecialLetters {
  std::array<bool, 256> is_special{};

  constexpr explicit SpecialLetters(std::string_view letters) {
    for (const char letter : letters)
      is_special[static_cast<unsigned char>(letter)] = true;
  }

  [[nodiscard]] bool any_in(std::string_view text) const {
    return std::any_of(text.begin(), text.end(), [this](char letter) {
      return is_special[static_cast<unsigned char>(letter)];
    });
  }
};

constexpr SpecialLetters kCsvSpecial("\",\r\n");
constexpr SpecialLetters kTsvSpecial("\t\n\r\\");

void append_csv_cell(std::string_view text, bool is_spreadsheet_safe, std::string& block) {
  const std::string_view guard = is_spreadsheet_safe && starts_formula(text) ? "'" : "";
  if (!kCsvSpecial.any_in(text)) {
    block += guard;
    block += text;
    return;
  }
  block += '"';
  block += guard;
  for (std::size_t quote = text.find('"'); quote != std::string_view::npos;
       quote = text.find('"')) {
    block += text.substr(0, quote + 1);
    block += '"';
    text.remove_prefix(quote + 1);
  }
  block += text;
  block += '"';
}

void append_tsv_cell(std::string_view text, bool is_spreadsheet_safe, std::string& block) {
  if (is_spreadsheet_safe && starts_formula(text)) block += '\'';
  if (!kTsvSpecial.any_in(text)) {
    block += text;
    return;
  }
  for (const char letter : text) {
    switch (letter) {
      case '\t': block += "\\t"; break;
      case '\n': block += "\\n"; break;
      case '\r': block += "\\r"; break;
      case '\\': block += "\\\\"; break;
      default: block += letter;
    }
  }
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
      put(k, options_.columns[k].read(row, scratch_));
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
    if (is_csv) {
      append_csv_cell(text, options_.is_spreadsheet_safe, block_);
    } else {
      append_tsv_cell(text, options_.is_spreadsheet_safe, block_);
    }
  }

  void end_line() {
    block_ += options_.is_crlf ? "\r\n" : "\n";
    if (block_.size() >= kBlockBytes) write_block();
  }

  RenderOptions options_;
  Output& output_;
  std::string block_;
  std::string scratch_;
};

}  // namespace

std::string csv_cell(std::string_view text, bool is_spreadsheet_safe) {
  std::string cell;
  append_csv_cell(text, is_spreadsheet_safe, cell);
  return cell;
}

std::string tsv_cell(std::string_view text, bool is_spreadsheet_safe) {
  std::string cell;
  append_tsv_cell(text, is_spreadsheet_safe, cell);
  return cell;
}

std::unique_ptr<Renderer> make_separated(const RenderOptions& options, Output& output) {
  return std::make_unique<Separated>(options, output);
}

}  // namespace quern
