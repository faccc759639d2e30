#include "ingest/article/fragment.h"

#include <algorithm>
#include <array>

#include "ingest/article/article.h"
#include "ingest/article/ascii.h"
#include "ingest/article/html_reader.h"
#include "ingest/article/page/page_tree.h"

namespace quern {

bool looks_like_markup(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kTags = {"<p>",  "</p>", "<br",    "</a>",
                                                            "</i>", "</b>", "</div>", "</em>"};
  if (text.find('<') == std::string_view::npos) return false;
  const std::string lower = ascii_lower(std::string(text));
  return std::any_of(kTags.begin(), kTags.end(), [&lower](std::string_view tag) {
    return lower.find(tag) != std::string::npos;
  });
}

std::vector<std::string> fragment_paragraphs(std::string_view html) {
  check_page(html);
  std::vector<std::string> paragraphs;
  for (PageBlock& block : read_page_tree(html).blocks)
    paragraphs.push_back(std::move(block.text));
  return paragraphs;
}

Document fragment_document(std::string_view html) {
  Document document;
  for (const std::string& paragraph : fragment_paragraphs(html))
    append_paragraph(document, paragraph);
  if (document.text.empty()) throw ReadError("nothing but mark-up; give the article's text");
  return document;
}

std::string plain_text(const std::string& html) {
  if (html.find_first_of("<&\n\r\t") == std::string::npos) return html;
  std::string text;
  for (const std::string& paragraph : fragment_paragraphs(html))
    text += (text.empty() ? "" : " ") + paragraph;
  return text;
}

void append_paragraph(Document& document, std::string_view paragraph) {
  if (!document.text.empty()) document.text += "\n\n";
  const std::size_t begin = document.text.size();
  document.text += paragraph;
  document.paragraphs.push_back({begin, document.text.size()});
}

}  // namespace quern
