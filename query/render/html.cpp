#include "query/render/html.h"

#include <fmt/format.h>

#include "query/render/character.h"
#include "query/render/page/fact_page.h"
#include "query/render/page/page_shell.h"

namespace quern {
namespace {

std::string classes_of(const FactRow& row) {
  std::string classes;
  const auto add = [&](bool holds, std::string_view name) {
    if (!holds) return;
    if (!classes.empty()) classes += ' ';
    classes += name;
  };
  add(row.polarity == "negative", "denied");
  add(row.modality == "possible", "possible");
  add(!row.attribution.empty() || !row.attribution_predicate.empty(), "attributed");
  add(!row.derived_by.empty(), "derived");
  return classes;
}

std::string class_of(const Column& column) {
  return column.kind == ColumnKind::number ? "number" : xml_text(column.name);
}

/// An address becomes a link only where following it runs nothing.
std::string cell_text(const Column& column, const FactRow& row) {
  const std::string value = column.value(row);
  const std::string text = xml_text(value);
  const bool is_link =
      column.name == "url" && (value.starts_with("http://") || value.starts_with("https://"));
  return is_link ? "<a href=\"" + text + "\">" + text + "</a>" : text;
}

/// Rows of chosen columns, or that are no facts.
class TablePage : public Renderer {
 public:
  TablePage(const RenderOptions& options, Output& output) : options_(options), output_(output) {
    if (options_.are_facts) options_.columns = with_qualifier(std::move(options_.columns));
    output_.write(page_begin(options_.page, "A table", {}));
    output_.write("<section id=\"facts\" aria-label=\"Rows\">\n");
    output_.write(find_form("Words of a row", options_.are_facts));
    output_.write(fmt::format("<div class=\"scroll\"><table class=\"rows{}\" data-finds>\n",
                              options_.has_header ? " sorts" : ""));
    if (options_.has_header) write_header();
    output_.write("<tbody>\n");
  }

  void add(const FactRow& row) override {
    const std::string classes = classes_of(row);
    std::string line = classes.empty() ? "<tr>" : "<tr class=\"" + classes + "\">";
    for (const Column& column : options_.columns) {
      line += "<td class=\"" + class_of(column) + "\">" + cell_text(column, row);
      line += "</td>";
    }
    output_.write(line + "</tr>\n");
  }

  void note(std::string_view what) override { note_ = what; }

  void finish() override {
    output_.write("</tbody>\n</table></div>\n");
    if (!note_.empty()) output_.write("<p>" + xml_text(note_) + "</p>\n");
    output_.write("</section>\n" + page_end());
  }

 private:
  void write_header() {
    std::string line = "<thead>\n<tr>";
    for (const Column& column : options_.columns) {
      line += "<th scope=\"col\" class=\"" + class_of(column) + "\">" + xml_text(column.name);
      line += "</th>";
    }
    output_.write(line + "</tr>\n</thead>\n");
  }

  RenderOptions options_;
  Output& output_;
  std::string note_;
};

}  // namespace

std::unique_ptr<Renderer> make_html(const RenderOptions& options, Output& output) {
  if (options.are_facts && options.columns.empty()) return make_fact_page(options, output);
  return std::make_unique<TablePage>(options, output);
}

}  // namespace quern
