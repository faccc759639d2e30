#include "ingest/article/page/page_article.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/article/fragment.h"
#include "ingest/article/page/block_choice.h"
#include "ingest/article/page/linked_data.h"
#include "ingest/article/page/page_metadata.h"
#include "ingest/article/page/surroundings.h"

namespace quern {
namespace {

/// How much of a page's text was taken, in words.
struct Share {
  double kept = 0;
  double linked = 0;
  double all = 0;
};

Share share_of(const PageTree& tree, const std::vector<bool>& chosen) {
  Share share;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const PageBlock& block = tree.blocks[i];
    share.all += block.words.count;
    if (!chosen[i]) continue;
    share.kept += block.words.count;
    share.linked += block.words.count * link_share(block);
  }
  return share;
}

template <std::size_t N>
bool is_one_of(const std::string& tag, const std::array<std::string_view, N>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// The first element of that tag, or nothing.
std::optional<std::size_t> find_element(const PageTree& tree, std::string_view tag) {
  const auto found = std::find_if(tree.elements.begin(), tree.elements.end(),
                                  [tag](const PageElement& element) { return element.tag == tag; });
  if (found == tree.elements.end()) return std::nullopt;
  return static_cast<std::size_t>(found - tree.elements.begin());
}

/// For each element, whether it is `top` or in it, and in nothing that stands beside the text.
std::vector<bool> find_text_elements(const PageTree& tree, std::size_t top) {
  static constexpr std::array<std::string_view, 6> kBeside = {"nav",  "footer", "aside",
                                                              "form", "figure", "table"};
  std::vector<bool> is_text(tree.elements.size(), false);
  is_text[top] = true;
  for (std::size_t i = top + 1; i < tree.elements.size(); ++i) {
    const PageElement& element = tree.elements[i];
    is_text[i] = is_text[element.parent] && !is_one_of(element.tag, kBeside);
  }
  return is_text;
}

std::vector<bool> choose_paragraphs(const PageTree& tree) {
  static constexpr std::array<std::string_view, 7> kParagraphs = {"p",  "h1", "h2",        "h3",
                                                                  "h4", "li", "blockquote"};
  std::optional<std::size_t> top = find_element(tree, "article");
  if (!top) top = find_element(tree, "main");
  const std::vector<bool> is_text = find_text_elements(tree, top.value_or(0));
  std::vector<bool> chosen;
  for (const PageBlock& block : tree.blocks) {
    chosen.push_back(is_text[block.element] &&
                     is_one_of(tree.elements[block.element].tag, kParagraphs));
  }
  return chosen;
}

std::vector<bool> choose(const PageTree& tree, const LinkedArticle& linked) {
  std::vector<bool> chosen = choose_blocks(tree, linked.text);
  if (share_of(tree, chosen).kept > 0) return chosen;
  static constexpr double kMaxLinked = 0.5;
  chosen = choose_paragraphs(tree);
  const Share share = share_of(tree, chosen);
  if (share.kept == 0) throw ReadError("the page has no paragraph of text; give its text");
  if (share.linked > kMaxLinked * share.kept) {
    throw ReadError("the page has links and no article; give the article's own page or its text");
  }
  return chosen;
}

/// One line where a reader of the page would ask for the rest.
std::string notice_of(const Share& share) {
  static constexpr double kFewWords = 150;
  static constexpr double kLittle = 0.2;
  if (share.kept >= kFewWords || share.kept >= kLittle * share.all) return {};
  return fmt::format(
      "only {:.0f} of the page's {:.0f} words look like an article's; give its text if that is too little",
      share.kept, share.all);
}

/// What stands in the first <h1>, else in the first block that was taken.
std::string title_on_page(const PageTree& tree, const std::vector<bool>& chosen) {
  for (const PageBlock& block : tree.blocks) {
    if (tree.elements[block.element].tag == "h1") return block.text;
  }
  const auto first = std::find(chosen.begin(), chosen.end(), true);
  return tree.blocks[static_cast<std::size_t>(first - chosen.begin())].text;
}

}  // namespace

Article read_page_article(const PageTree& tree) {
  const LinkedArticle linked = find_linked_article(tree.linked_data);
  const std::vector<bool> chosen = choose(tree, linked);
  PageMetadata metadata = read_page_metadata(tree, linked);
  if (metadata.title.empty()) metadata.title = title_on_page(tree, chosen);

  Article article;
  Document& document = article.document;
  append_paragraph(document, metadata.title);
  std::set<std::string_view> taken = {
      metadata.title};  // Pages have parts twice, for small screens.
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const std::string& text = tree.blocks[i].text;
    if (chosen[i] && taken.insert(text).second) append_paragraph(document, text);
  }
  document.title = std::move(metadata.title);
  document.date = std::move(metadata.date);
  document.source = std::move(metadata.source);
  document.url = std::move(metadata.url);
  article.notice = notice_of(share_of(tree, chosen));
  return article;
}

}  // namespace quern
