#include "ingest/article/markdown_reader.h"

#include <algorithm>
#include <md4c-html.h>
#include <string_view>

#include "ingest/article/fragment.h"
#include "ingest/article/html_reader.h"
#include "ingest/article/page/page_tree.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

struct Parts {
  std::string_view head;  ///< Lines between the marks; empty where there are none.
  std::string_view body;
};

Parts parts_of(std::string_view text) {
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  static constexpr std::size_t kMarkSize = 3;
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::string_view mark = text.substr(0, kMarkSize);
  const std::size_t begin = text.find('\n');
  if ((mark != "---" && mark != "+++") || begin == std::string_view::npos) return {{}, text};
  const std::size_t end = text.find("\n" + std::string(mark), begin);
  if (end == std::string_view::npos) return {{}, text};
  const std::size_t next_line = text.find('\n', end + 1);
  return {text.substr(begin, end - begin),
          next_line == std::string_view::npos ? std::string_view() : text.substr(next_line)};
}

/// Without spaces and quotation marks around it.
std::string unquoted(std::string_view value) {
  static constexpr std::string_view kAround = " \t\r\"'";
  const std::size_t begin = value.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  return std::string(value.substr(begin, value.find_last_not_of(kAround) + 1 - begin));
}

/// "title: Up", "title = 'Up'"; what is nested is left out.
Record record_of(std::string_view head, const ReadOptions& options) {
  Record record(options);
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    const std::size_t sign = line.find_first_of(":=");
    if (sign == std::string_view::npos || line.front() == ' ' || line.front() == '-') continue;
    record.add(unquoted(line.substr(0, sign)), unquoted(line.substr(sign + 1)));
  }
  return record;
}

std::string html_of(std::string_view markdown) {
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* page) {
    static_cast<std::string*>(page)->append(text, size);
  };
  if (md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, 0, 0) != 0) {
    throw ReadError("no memory is left for it");
  }
  return html;
}

}  // namespace

Article read_markdown(const std::string& text, const ReadOptions& options) {
  require_text(text);
  const Parts parts = parts_of(text);
  const std::string html = html_of(parts.body);
  check_page(html);
  const PageTree tree = read_page_tree(html);
  Record record = record_of(parts.head, options);
  std::string body;
  for (const PageBlock& block : tree.blocks) {
    const std::string& tag = tree.elements[block.element].tag;
    if (tag == "pre") continue;  // A program.
    if (tag == "h1" && body.empty()) record.add("title", block.text);
    body += (body.empty() ? "" : "\n\n") + block.text;
  }
  if (body.empty()) throw ReadError("no text in it; nothing to read");
  Article article;
  record.add("text", body);
  article.document = record.document();
  return article;
}

}  // namespace quern
