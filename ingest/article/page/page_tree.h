#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/article/page/block_text.h"

namespace quern {

/// An element of a page that parts the text before it from the text behind it.
struct PageElement {
  std::string tag;         ///< "div"; lower case, empty for tags HTML does not know.
  std::size_t parent = 0;  ///< Index of the element around it; the root's own is 0.
  std::string hints;       ///< Words of its class, id and role, lower case: " article body ".
};

/// A run of text that no such element and no two line breaks part: a paragraph, a heading, an item.
struct PageBlock {
  std::string text;            ///< White space is one space; never empty.
  std::size_t element = 0;     ///< The innermost element around it.
  std::size_t link_bytes = 0;  ///< Of the text, white space apart: how much links elsewhere...
  std::size_t bold_bytes = 0;  ///< ...or is bold or slanted...
  std::size_t text_bytes = 0;  ///< ...of how much.
  std::string hints;           ///< Hints of the inline elements that it starts with.
  WordCounts words;            ///< Of the text.
};

/// A pair from the page's head: <meta property="og:title" content="…">.
struct PageMeta {
  std::string key;      ///< Its property, else name, else itemprop.
  std::string content;  ///< Normalized white space.
};

/// A page as elements and blocks, both in reading order, and what its head says.
struct PageTree {
  std::vector<PageElement> elements;  ///< The first is the root; parents come before children.
  std::vector<PageBlock> blocks;
  std::vector<PageMeta> metas;
  std::vector<std::string> linked_data;  ///< Contents of its <script type="application/ld+json">.
  std::vector<std::string> times;        ///< "datetime" of its <time> elements.
  std::string title;                     ///< Of <title>.
  std::string canonical;                 ///< Address of <link rel="canonical">.
};

/// Parses a page in valid UTF-8. Scripts, forms' controls, pictures and what is hidden from view
/// give no text.
/// Precondition: its elements are nested no deeper than gumbo frees them by recursion.
[[nodiscard]] PageTree read_page_tree(std::string_view page);

/// Words of an attribute's value in lower case, each between spaces: "storyBody main-col" gives
/// " story body main col ". Empty without a letter.
[[nodiscard]] std::string hint_words(std::string_view value);

}  // namespace quern
