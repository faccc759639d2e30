#include "query/render/table.h"

#include <algorithm>

#include "query/render/display.h"

namespace quern {
namespace {

// Rows that column widths are taken from; later ones wrap into the same widths.
constexpr std::size_t kRowsForWidths = 200;
constexpr std::size_t kGap = 2;
constexpr std::size_t kMinColumn = 6;
constexpr std::string_view kDefaultColumns = "number,subject,predicate,object,qualifier";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kYellow = "\x1b[33m";
constexpr std::string_view kPlain = "\x1b[0m";

using Cells = std::vector<std::string>;

class Table : public Renderer {
 public:
  Table(const RenderOptions& options, Output& output) : options_(options), output_(output) {
    if (options_.columns.empty()) options_.columns = columns_named(kDefaultColumns);
    if (options_.are_facts) options_.columns = with_qualifier(std::move(options_.columns));
  }

  void add(const FactRow& row) override {
    Cells cells;
    for (const Column& column : options_.columns)
      cells.push_back(printable(column.value(row)));
    if (!widths_.empty()) {
      write_row(cells);
      return;
    }
    waiting_.push_back(std::move(cells));
    if (waiting_.size() == kRowsForWidths) start();
  }

  void finish() override {
    if (widths_.empty() && !waiting_.empty()) start();
  }

 private:
  void start() {
    choose_widths();
    if (options_.has_header) write_header();
    for (const Cells& cells : waiting_)
      write_row(cells);
    waiting_.clear();
  }

  // Every column gets what it wants; while the sum is too wide the widest gives way.
  void choose_widths() {
    for (std::size_t k = 0; k < options_.columns.size(); ++k) {
      std::size_t width =
          options_.has_header ? display_width(heading(options_.columns[k])) : std::size_t{1};
      for (const Cells& cells : waiting_)
        width = std::max(width, display_width(cells[k]));
      widths_.push_back(width);
    }
    const std::size_t gaps = kGap * (widths_.size() - 1);
    const std::size_t room = std::max(options_.width, gaps + widths_.size()) - gaps;
    const auto total = [&] {
      std::size_t sum = 0;
      for (const std::size_t width : widths_)
        sum += width;
      return sum;
    };
    while (total() > room) {
      const auto widest = std::max_element(widths_.begin(), widths_.end());
      if (*widest <= kMinColumn) break;
      --*widest;
    }
  }

  static std::string heading(const Column& column) {
    if (column.name == "number") return "#";
    return column.name == "qualifier" ? std::string() : printable(column.name);
  }

  void write_header() {
    Cells headings;
    std::string rule;
    for (std::size_t k = 0; k < widths_.size(); ++k) {
      headings.emplace_back(heading(options_.columns[k]));
      if (k > 0) rule += "  ";
      for (std::size_t i = 0; i < widths_[k]; ++i)
        rule += "─";
    }
    write_lines(headings, options_.has_colour ? kBold : "");
    output_.write(rule + '\n');
  }

  void write_row(const Cells& cells) { write_lines(cells, ""); }

  void write_lines(const Cells& cells, std::string_view style) {
    std::vector<std::vector<std::string>> columns;
    std::size_t height = 1;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      columns.push_back(wrapped(cells[k], widths_[k]));
      height = std::max(height, columns.back().size());
    }
    for (std::size_t line = 0; line < height; ++line)
      write_line(columns, line, style);
  }

  void write_line(const std::vector<std::vector<std::string>>& columns,
                  std::size_t line,
                  std::string_view style) {
    std::string text;
    std::size_t owed = 0;  // Spaces that a later cell on this line would need.
    for (std::size_t k = 0; k < columns.size(); ++k) {
      const std::string cell = line < columns[k].size() ? columns[k][line] : "";
      const std::size_t pad = widths_[k] - std::min(widths_[k], display_width(cell));
      const bool is_right = options_.columns[k].kind == ColumnKind::number;
      if (is_right && !cell.empty()) owed += pad;
      if (!cell.empty()) {
        text.append(owed, ' ');
        owed = 0;
        text += styled(cell, style, options_.columns[k]);
      }
      owed += (is_right && !cell.empty() ? 0 : pad) + kGap;
    }
    output_.write(text + '\n');
  }

  std::string styled(const std::string& cell, std::string_view style, const Column& column) const {
    if (!options_.has_colour) return cell;
    if (style.empty() && column.name == "qualifier") style = kYellow;
    if (style.empty()) return cell;
    return std::string(style) + cell + std::string(kPlain);
  }

  RenderOptions options_;
  Output& output_;
  std::vector<Cells> waiting_;
  std::vector<std::size_t> widths_;
};

// What Markdown would read as more than the letter.
constexpr std::string_view kMarkup = "|\\<*_`[";

std::string markdown_cell(std::string_view text) {
  std::string cell;
  for (const char letter : printable(text)) {
    if (kMarkup.find(letter) != std::string_view::npos) cell += '\\';
    cell += letter;
  }
  return cell;
}

class Markdown : public Renderer {
 public:
  Markdown(const RenderOptions& options, Output& output) : options_(options), output_(output) {
    if (options_.columns.empty()) options_.columns = columns_named(kDefaultColumns);
    if (options_.are_facts) options_.columns = with_qualifier(std::move(options_.columns));
    std::string names = "|";
    std::string rule = "|";
    for (const Column& column : options_.columns) {
      names += ' ' + markdown_cell(column.name) + " |";
      rule += column.kind == ColumnKind::number ? " ---: |" : " --- |";
    }
    output_.write(names + '\n' + rule + '\n');
  }

  void add(const FactRow& row) override {
    std::string line = "|";
    for (const Column& column : options_.columns) {
      line += ' ' + markdown_cell(column.value(row)) + " |";
    }
    output_.write(line + '\n');
  }

  void finish() override {}

 private:
  RenderOptions options_;
  Output& output_;
};

}  // namespace

std::unique_ptr<Renderer> make_table(const RenderOptions& options, Output& output) {
  return std::make_unique<Table>(options, output);
}

std::unique_ptr<Renderer> make_markdown(const RenderOptions& options, Output& output) {
  return std::make_unique<Markdown>(options, output);
}

}  // namespace quern
