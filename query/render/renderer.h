#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/render/column.h"
#include "query/render/output.h"
#include "query/render/page/page_head.h"
#include "schema/fact_row.h"

namespace quern {

enum class Format : std::uint8_t {
  table,
  csv,
  tsv,
  json,
  jsonl,
  markdown,
  html,
  dot,
  graphml,
  ntriples
};

/// The format of that name, or nothing.
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

/// Whether facts are edges in it, rather than rows.
[[nodiscard]] bool is_graph(Format format);

/// Names of all formats.
[[nodiscard]] std::vector<std::string> format_list();

/// What a format is for; empty for what is no format's name.
[[nodiscard]] std::string_view format_help(std::string_view name);

/// "table, csv, ...", for help and errors.
[[nodiscard]] std::string format_names();

/// What a picture of a graph shows so that it can be read.
inline constexpr std::size_t kUsualNodes = 40;

struct RenderOptions {
  Format format = Format::table;
  std::vector<Column> columns;  ///< Empty: those that suit the format.
  bool are_facts = true;        ///< false: rows of counts or the like, which need no qualifier.
  bool has_header = true;
  bool is_crlf = false;              ///< csv, tsv: end lines with CR LF.
  bool has_bom = false;              ///< csv, tsv: begin with a byte order mark.
  bool is_spreadsheet_safe = false;  ///< csv, tsv: a ' before cells that a spreadsheet would run.
  std::size_t width = 80;            ///< table: columns of the terminal.
  bool has_colour = false;           ///< table
  std::size_t nodes = kUsualNodes;   ///< dot: names at most, the most connected; 0: all.
  PageHead page;                     ///< html
};

/// Turns rows into text as they come, in constant memory. The output has to outlive it.
class Renderer {
 public:
  Renderer() = default;
  virtual ~Renderer() = default;
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;
  Renderer(Renderer&&) = delete;
  Renderer& operator=(Renderer&&) = delete;

  virtual void add(const FactRow& row) = 0;

  /// What whoever gets the rows has to know of them: that they are not all. Formats that hold
  /// nothing but rows leave it away.
  virtual void note(std::string_view /*what*/) {}

  /// Writes what belongs after the last row.
  virtual void finish() = 0;
};

/// Throws QueryError for a column that rows of facts have not (see require_shown).
[[nodiscard]] std::unique_ptr<Renderer> make_renderer(const RenderOptions& options, Output& output);

}  // namespace quern
