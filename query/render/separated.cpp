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

// What parts the cells, and the letters for which a cell has to be quoted.
struct Dialect {
  char separator;
  std::array<bool, 256> is_special{};

  constexpr explicit Dialect(char between) : separator(between) {
    for (const char letter : {between, '"', '\r', '\n'})
      is_special[static_cast<unsigned char>(letter)] = true;
  }

  [[nodiscard]] bool must_quote(std::string_view text) const {
    return std::any_of(text.begin(), text.end(), [this](char letter) {
      return is_special[static_cast<unsigned char>(letter)];
    });
  }
};

constexpr Dialect kCsv(',');
constexpr Dialect kTsv('\t');

void append_quoted(std::string_view text, std::string_view guard, std::string& block) {
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

class Separated : public Renderer {
 public:
  Separated(const RenderOptions& options, Output& output)
      : options_(options), dialect_(options.format == Format::csv ? kCsv : kTsv), output_(output) {
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
      put(position, plain_utf8(text));
      return;
    }
    if (position > 0) block_ += dialect_.separator;
    const bool is_lone = text.empty() && options_.columns.size() == 1;
    const std::string_view guard = options_.is_spreadsheet_safe && starts_formula(text) ? "'" : "";
    if (is_lone || dialect_.must_quote(text)) {
      append_quoted(text, guard, block_);
    } else {
      block_ += guard;
      block_ += text;
    }
  }

  void end_line() {
    block_ += options_.is_crlf ? "\r\n" : "\n";
    if (block_.size() >= kBlockBytes) write_block();
  }

  RenderOptions options_;
  const Dialect& dialect_;
  Output& output_;
  std::string block_;
  std::string scratch_;
};

}  // namespace

std::unique_ptr<Renderer> make_separated(const RenderOptions& options, Output& output) {
  return std::make_unique<Separated>(options, output);
}

}  // namespace quern
