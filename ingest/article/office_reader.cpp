#include "ingest/article/office_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "ingest/article/feed_reader.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/unpacker.h"

namespace quern {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What is not the author's text: notes, comments, fields, deletions, pictures' drawings.
bool is_left_out(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kNames = {
      "w:del",     "w:instrText", "w:moveFrom",           "w:pPr",
      "w:drawing", "w:pict",      "text:tracked-changes", "text:note",
      "w:object",  "draw:frame",  "office:annotation",    "text:table-of-content"};
  return is_one_of(name, kNames);
}

/// Gathers the paragraphs of a tree in reading order. The walk is a loop, for a tree may be deep.
class ParagraphWalk {
 public:
  std::string paragraphs_of(const pugi::xml_node& root) {
    pugi::xml_node node = root;
    while (node) {
      const bool enters = !is_left_out(node.name()) && node.first_child();
      begin(node);
      if (enters) {
        node = node.first_child();
        continue;
      }
      end(node);
      while (node && node != root && !node.next_sibling()) {
        node = node.parent();
        end(node);
      }
      node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    finish_paragraph();
    return std::move(text_);
  }

 private:
  void begin(const pugi::xml_node& node) {
    static constexpr std::array<std::string_view, 6> kSpaces = {
        "w:tab", "w:br", "w:cr", "text:s", "text:tab", "text:line-break"};
    const std::string_view name = node.name();
    if (is_one_of(name, kSpaces)) paragraph_ += ' ';
    if (node.type() != pugi::node_pcdata && node.type() != pugi::node_cdata) return;
    const std::string_view parent = node.parent().name();
    if (parent == "w:t" || parent.starts_with("text:")) paragraph_ += node.value();
  }

  void end(const pugi::xml_node& node) {
    static constexpr std::array<std::string_view, 3> kParagraphs = {"w:p", "text:p", "text:h"};
    if (is_one_of(node.name(), kParagraphs)) finish_paragraph();
  }

  void finish_paragraph() {
    const std::string paragraph = std::exchange(paragraph_, {});
    if (paragraph.find_first_not_of(" \t\r\n") == std::string::npos) return;
    text_ += (text_.empty() ? "" : "\n\n") + paragraph;
  }

  std::string text_;
  std::string paragraph_;
};

/// The file in it that holds the text.
std::optional<std::string> text_file(std::string bytes) {
  UnpackBudget budget;
  Unpacker files(std::move(bytes), budget);
  while (const std::optional<std::string> name = files.next_name()) {
    if (*name == "word/document.xml" || *name == "content.xml") return files.read(kMaxXmlBytes);
  }
  return std::nullopt;
}

}  // namespace

Article read_office(std::string bytes) {
  std::optional<std::string> xml = text_file(std::move(bytes));
  if (!xml) throw ReadError("a file of an office program, but no text; save it as DOCX or ODT");
  pugi::xml_document tree;
  const pugi::xml_parse_result result = tree.load_buffer_inplace(
      xml->data(), xml->size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) throw ReadError("the file is damaged; save it anew or give its text");
  std::string text = ParagraphWalk().paragraphs_of(tree.document_element());
  Article article;
  article.document = read_text(std::move(text));
  return article;
}

}  // namespace quern
