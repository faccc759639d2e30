// HTML is parsed by gumbo, which follows the HTML5 algorithm for broken pages.

#include "ingest/article/page/page_tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <gumbo.h>
#include <memory>
#include <utility>

#include "ingest/article/page/page_hints.h"
#include "ingest/article/page/white_space.h"

namespace quern {
namespace {

struct FreePage {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};
using Page = std::unique_ptr<GumboOutput, FreePage>;

template <std::size_t N>
bool is_one_of(GumboTag tag, const std::array<GumboTag, N>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// What a reader of the page never sees as text.
bool is_left_out(GumboTag tag) {
  static constexpr std::array kLeftOut = {
      GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME,
      GUMBO_TAG_SVG,    GUMBO_TAG_TEMPLATE, GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT,
      GUMBO_TAG_OBJECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,
      GUMBO_TAG_HEAD,   GUMBO_TAG_CANVAS,   GUMBO_TAG_MATH,     GUMBO_TAG_INPUT};
  return is_one_of(tag, kLeftOut);
}

/// What stands within a line. Tags that HTML does not know do too, until something says otherwise.
bool is_inline(GumboTag tag) {
  static constexpr std::array kInline = {
      GUMBO_TAG_A,     GUMBO_TAG_ABBR,   GUMBO_TAG_ACRONYM, GUMBO_TAG_B,      GUMBO_TAG_BDI,
      GUMBO_TAG_BDO,   GUMBO_TAG_BIG,    GUMBO_TAG_CITE,    GUMBO_TAG_CODE,   GUMBO_TAG_DATA,
      GUMBO_TAG_DEL,   GUMBO_TAG_DFN,    GUMBO_TAG_EM,      GUMBO_TAG_FONT,   GUMBO_TAG_I,
      GUMBO_TAG_IMG,   GUMBO_TAG_INS,    GUMBO_TAG_KBD,     GUMBO_TAG_LABEL,  GUMBO_TAG_MARK,
      GUMBO_TAG_NOBR,  GUMBO_TAG_Q,      GUMBO_TAG_RUBY,    GUMBO_TAG_S,      GUMBO_TAG_SAMP,
      GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,   GUMBO_TAG_STRIKE,  GUMBO_TAG_STRONG, GUMBO_TAG_SUB,
      GUMBO_TAG_SUP,   GUMBO_TAG_TIME,   GUMBO_TAG_TT,      GUMBO_TAG_U,      GUMBO_TAG_VAR,
      GUMBO_TAG_WBR,   GUMBO_TAG_UNKNOWN};
  return is_one_of(tag, kInline);
}

bool is_bold(GumboTag tag) {
  static constexpr std::array kBold = {GUMBO_TAG_B, GUMBO_TAG_STRONG, GUMBO_TAG_I, GUMBO_TAG_EM};
  return is_one_of(tag, kBold);
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

std::string_view attribute_of(const GumboNode& node, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&node.v.element.attributes, name);
  return attribute == nullptr ? std::string_view() : attribute->value;
}

/// The text directly in a node, as in <title> and <script>.
std::string content_of(const GumboNode& node) {
  std::string content;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (is_text(*child)) content += child->v.text.text;
  }
  return content;
}

bool is_hidden(const GumboNode& node) {
  if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return true;
  std::string style(attribute_of(node, "style"));
  std::erase_if(style, [](unsigned char c) { return std::isspace(c) != 0; });
  return style.find("display:none") != std::string::npos;
}

constexpr std::size_t kMaxHintBytes = 200;

/// Words of an attribute, as much of it as can say something.
std::string hints_in(const GumboNode& node, const char* attribute) {
  return hint_words(attribute_of(node, attribute).substr(0, kMaxHintBytes));
}

/// Hidden until a pointer stands on the word before. Of larger elements, a name may say what else
/// the page has.
bool is_over_a_word(const GumboNode& node) {
  return is_inline(node.v.element.tag) && is_popup(hints_in(node, "class"));
}

bool is_unseen(const GumboNode& node) {
  return is_left_out(node.v.element.tag) || is_hidden(node) || is_over_a_word(node);
}

/// Collects the page's blocks while its nodes are walked in reading order.
class Collector {
 public:
  explicit Collector(PageTree& tree) : tree_(tree) {}

  void enter(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    read_head(node);
    if (is_unseen(node)) {
      ++left_out_;
    } else if (tag == GUMBO_TAG_BR) {
      if (++breaks_ == 2) end_block();
      add_space();
    } else if (is_inline(tag)) {
      links_ += tag == GUMBO_TAG_A ? 1 : 0;
      bolds_ += is_bold(tag) ? 1 : 0;
      if (block_.text.empty() && block_.hints.size() < kMaxHintBytes) {
        block_.hints += hints_of(node);
      }
    } else if (left_out_ == 0) {
      end_block();
      tree_.elements.push_back({gumbo_normalized_tagname(tag), current_, hints_of(node)});
      current_ = tree_.elements.size() - 1;
    }
  }

  void leave(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    if (is_unseen(node)) {
      --left_out_;
    } else if (tag == GUMBO_TAG_BR) {
      return;
    } else if (is_inline(tag)) {
      links_ -= tag == GUMBO_TAG_A ? 1 : 0;
      bolds_ -= is_bold(tag) ? 1 : 0;
    } else if (left_out_ == 0) {
      end_block();
      current_ = tree_.elements[current_].parent;
    }
  }

  /// Runs of white space (no-break spaces too) become one space.
  void add_text(std::string_view text) {
    if (left_out_ > 0) return;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (const std::size_t size = space_at(text, i); size > 0) {
        i += size - 1;
        add_space();
        continue;
      }
      breaks_ = 0;
      block_.text += text[i];
      ++block_.text_bytes;
      if (links_ > 0) ++block_.link_bytes;
      if (bolds_ > 0) ++block_.bold_bytes;
    }
  }

 private:
  static constexpr std::size_t kMaxTitleBytes = 500;

  static std::string hints_of(const GumboNode& node) {
    std::string hints;
    for (const char* name : {"class", "id", "role", "itemprop"})
      hints += hints_in(node, name);
    return hints;
  }

  void add_space() {
    if (!block_.text.empty() && block_.text.back() != ' ') block_.text += ' ';
  }

  void end_block() {
    PageBlock block = std::exchange(block_, {});
    breaks_ = 0;
    if (block.text.ends_with(' ')) block.text.pop_back();
    if (block.text.empty()) return;
    block.element = current_;
    block.words = read_words(block.text);
    tree_.blocks.push_back(std::move(block));
  }

  void read_head(const GumboNode& node) {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_META) {
      std::string_view key = attribute_of(node, "property");
      if (key.empty()) key = attribute_of(node, "name");
      if (key.empty()) key = attribute_of(node, "itemprop");
      if (!key.empty())
        tree_.metas.push_back({std::string(key), std::string(attribute_of(node, "content"))});
    } else if (tag == GUMBO_TAG_TITLE && tree_.title.empty()) {
      tree_.title = content_of(node).substr(0, kMaxTitleBytes);
    } else if (tag == GUMBO_TAG_LINK && attribute_of(node, "rel") == "canonical") {
      if (tree_.canonical.empty()) tree_.canonical = attribute_of(node, "href");
    } else if (tag == GUMBO_TAG_TIME) {
      tree_.times.emplace_back(attribute_of(node, "datetime"));
    } else if (tag == GUMBO_TAG_SCRIPT && attribute_of(node, "type") == "application/ld+json") {
      tree_.linked_data.push_back(content_of(node));
    }
  }

  PageTree& tree_;
  PageBlock block_;           ///< Being collected.
  std::size_t current_ = 0;   ///< Element that the walk is in.
  std::size_t left_out_ = 0;  ///< How many elements around here are left out...
  std::size_t links_ = 0;     ///< ...link elsewhere...
  std::size_t bolds_ = 0;     ///< ...are bold.
  std::size_t breaks_ = 0;    ///< Line breaks since the last letter.
};

/// Where a walk stands in a node's children.
struct Place {
  const GumboNode* node = nullptr;
  unsigned next_child = 0;
};

void collect(const GumboNode& root, PageTree& tree) {
  Collector collector(tree);
  std::vector<Place> path = {{&root}};
  collector.enter(root);
  while (!path.empty()) {
    Place& place = path.back();
    const GumboVector& children = place.node->v.element.children;
    if (place.next_child == children.length) {
      collector.leave(*place.node);
      path.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[place.next_child++]);
    if (is_text(*child)) collector.add_text(child->v.text.text);
    if (!is_element(*child)) continue;
    collector.enter(*child);
    path.push_back({child});
  }
}

}  // namespace

std::string hint_words(std::string_view value) {
  std::string words;
  bool was_lower = false;
  for (const char letter : value) {
    const auto c = static_cast<unsigned char>(letter);
    const bool is_upper = std::isupper(c) != 0;
    if (std::isalpha(c) != 0) {
      if (words.empty() || (is_upper && was_lower && words.back() != ' ')) words += ' ';
      words += static_cast<char>(std::tolower(c));
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
    was_lower = std::islower(c) != 0;
  }
  if (!words.empty() && words.back() != ' ') words += ' ';
  return words;
}

PageTree read_page_tree(std::string_view page) {
  const Page parsed(gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()));
  PageTree tree;
  collect(*parsed->root, tree);
  return tree;
}

}  // namespace quern
