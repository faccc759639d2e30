#include "query/render/html.h"

#include "query/render/character.h"

namespace quern {
namespace {

constexpr std::string_view kDefaultColumns =
    "number,subject,predicate,object,qualifier,sentence,date,title,url";

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Facts</title>
<style>
body { font: 15px/1.4 sans-serif; margin: 1em; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top; }
.number { text-align: right; }
.denied .predicate { color: #a00; text-decoration: line-through; }
.possible .predicate { font-style: italic; }
.attributed, .derived { color: #555; }
</style>
</head>
<body>
<table>
)";

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

class Html : public Renderer {
 public:
  Html(const RenderOptions& options, Output& output) : options_(options), output_(output) {
    if (options_.columns.empty()) options_.columns = columns_named(kDefaultColumns);
    if (options_.are_facts) options_.columns = with_qualifier(std::move(options_.columns));
    output_.write(kHead);
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

  void finish() override { output_.write("</tbody>\n</table>\n</body>\n</html>\n"); }

 private:
  void write_header() {
    std::string line = "<thead>\n<tr>";
    for (const Column& column : options_.columns) {
      line += "<th class=\"" + class_of(column) + "\">" + xml_text(column.name);
      line += "</th>";
    }
    output_.write(line + "</tr>\n</thead>\n");
  }

  RenderOptions options_;
  Output& output_;
};

}  // namespace

std::unique_ptr<Renderer> make_html(const RenderOptions& options, Output& output) {
  return std::make_unique<Html>(options, output);
}

}  // namespace quern
