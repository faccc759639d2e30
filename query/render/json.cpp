#include "query/render/json.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace quern {
namespace {

using Json = nlohmann::ordered_json;

/// What JSON has as it is, in quotes.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) {
    return letter >= ' ' && letter < '\x7F' && letter != '"' && letter != '\\';
  });
}

void append_text(const std::string& text, std::string& line) {
  if (is_plain(text)) {
    line += '"' + text + '"';
  } else {
    line += json_text(text);
  }
}

void append_value(const Column& column, const FactRow& row, std::string& line) {
  const std::string text = column.value(row);
  if (text.empty()) {
    line += "null";
  } else if (column.kind == ColumnKind::text) {
    append_text(text, line);
  } else {
    const Json parsed = Json::parse(text, nullptr, false);
    line += json_text(parsed.is_discarded() ? Json(text) : parsed);
  }
}

/// A key stands once in an object.
void remove_repeated(std::vector<Column>& columns) {
  std::set<std::string> names;
  std::erase_if(columns, [&](const Column& column) { return !names.insert(column.name).second; });
}

/// Those control characters that JSON lets stand, though a terminal may obey them: DEL, and U+0080
/// to U+009F.
void escape_controls(std::string& line) {
  static constexpr char kLead = '\xC2';
  static constexpr unsigned char kLast = 0x9F;
  const auto is_control_at = [&line](std::size_t at) {
    return at + 1 < line.size() && static_cast<unsigned char>(line[at + 1]) <= kLast;
  };
  for (std::size_t at = line.find_first_of("\x7F\xC2"); at != std::string::npos;
       at = line.find_first_of("\x7F\xC2", at + 1)) {
    const bool is_pair = line[at] == kLead;
    if (is_pair && !is_control_at(at)) continue;
    const auto code = static_cast<unsigned char>(is_pair ? line[at + 1] : line[at]);
    line.replace(at, is_pair ? 2 : 1, fmt::format("\\u{:04x}", code));
  }
}

class JsonRows : public Renderer {
 public:
  JsonRows(const RenderOptions& options, Output& output) : options_(options), output_(output) {
    if (options_.columns.empty()) options_.columns = all_columns();
    remove_repeated(options_.columns);
  }

  void add(const FactRow& row) override {
    std::string line = "{";
    for (const Column& column : options_.columns) {
      if (line.size() > 1) line += ',';
      append_text(column.name, line);
      line += ':';
      append_value(column, row, line);
    }
    line += '}';
    if (options_.format == Format::jsonl) {
      output_.write(line + '\n');
    } else {
      output_.write((is_first_ ? "[\n" : ",\n") + line);
    }
    is_first_ = false;
  }

  void finish() override {
    if (options_.format == Format::json) output_.write(is_first_ ? "[]\n" : "\n]\n");
  }

 private:
  RenderOptions options_;
  Output& output_;
  bool is_first_ = true;
};

}  // namespace

std::string json_text(const Json& value) {
  std::string line = value.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
  escape_controls(line);
  return line;
}

std::unique_ptr<Renderer> make_json(const RenderOptions& options, Output& output) {
  return std::make_unique<JsonRows>(options, output);
}

}  // namespace quern
