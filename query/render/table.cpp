#include "query/render/table.h"

#include <algorithm>

#include "query/render/display.h"

namespace quern {
namespace {

// Rows that column widths are taken from; later ones wrap into the same widths.
constexpr std::size_t kRowsForWidths = 200;
constexpr std::size_t kGap = 2;
// Longer words, or parts of one between hyphens, may be broken.
constexpr std::size_t kLongestWord = 16;
constexpr std::string_view kDefaultColumns = "number,subject,predicate,object,qualifier";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kYellow = "\x1b[33m";
constexpr std::string_view kPlain = "\x1b[0m";

using Cells = std::vector<std::string>;

/// What a column needs, in columns of the terminal.
struct Need {
  std::size_t whole = 1;  ///< For every cell on one line.
  std::size_t least = 1;  ///< So that no word is broken.

  void add(std::string_view cell, ColumnKind kind) {
    const std::size_t width = display_width(cell);
    whole = std::max(whole, width);
    const bool breaks = kind != ColumnKind::number;
    least = std::max(least, breaks ? std::min(longest_part(cell), kLongestWord) : width);
  }
};

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
    if (options_.has_header && !is_stacked_) write_header();
    for (const Cells& cells : waiting_)
      write_row(cells);
    waiting_.clear();
  }

  [[nodiscard]] std::vector<Need> needs() const {
    std::vector<Need> all(options_.columns.size());
    for (std::size_t k = 0; k < all.size(); ++k) {
      const Column& column = options_.columns[k];
      if (options_.has_header) all[k].add(heading(column), column.kind);
      for (const Cells& cells : waiting_)
        all[k].add(cells[k], column.kind);
    }
    return all;
  }

  // Every column gets what it wants; while the sum is too wide the widest gives way, as far as its
  // words allow. Where that does not do, cells stand below each other.
  void choose_widths() {
    const std::vector<Need> all = needs();
    std::size_t total = kGap * (all.size() - 1);
    for (const Need& need : all) {
      widths_.push_back(need.whole);
      total += need.whole;
    }
    while (total > options_.width) {
      std::size_t* widest = nullptr;
      for (std::size_t k = 0; k < all.size(); ++k) {
        const bool can_give = widths_[k] > all[k].least;
        if (can_give && (widest == nullptr || widths_[k] > *widest)) widest = &widths_[k];
      }
      is_stacked_ = widest == nullptr;
      if (is_stacked_) return;
      --*widest;
      --total;
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

  void write_row(const Cells& cells) {
    if (is_stacked_) {
      write_stacked(cells);
    } else {
      write_lines(cells, "");
    }
  }

  // "subject  China", a line or more for each cell; a blank line between rows.
  void write_stacked(const Cells& cells) {
    std::size_t width = 0;
    for (const Column& column : options_.columns)
      width = std::max(width, display_width(printable(column.name)) + kGap);
    if (has_stacked_) output_.write("\n");
    has_stacked_ = true;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (cells[k].empty()) continue;
      std::string label = printable(options_.columns[k].name);
      label.resize(label.size() + width - display_width(label), ' ');
      if (!options_.has_header) label.clear();
      output_.write(hanging(label, cells[k], options_.width));
    }
  }

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
  bool is_stacked_ = false;   ///< The terminal is too narrow for columns side by side.
  bool has_stacked_ = false;  ///< A row stands above.
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
