#include "ingest/article/article_file.h"

#include <string_view>

#include "ingest/article/utf8.h"

namespace quern {

std::string ArticleFile::place() const {
  const std::size_t line = file_.line_number();
  return line == 0 ? name_ : name_ + ":" + std::to_string(line);
}

std::optional<std::string> ArticleFile::next_text_line(std::size_t max_bytes) {
  std::optional<std::string> line = file_.next_line(max_bytes);
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (line && file_.line_number() == 1 && line->starts_with(kByteOrderMark)) {
    line->erase(0, kByteOrderMark.size());
  }
  if (line && line->find_first_not_of(" \t\r\f\v") != std::string::npos) require_text(*line);
  return line;
}

bool is_blank_line(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

std::string part_name(const std::string& name, std::size_t part) {
  return part == 1 ? name : name + "#" + std::to_string(part);
}

}  // namespace quern
