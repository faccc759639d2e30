// However a page is marked up, the parser makes no more of it than its bounds say: else one might
// exhaust the stack, or memory. A byte below 0x80 stands for a tag, so that tags meet in all
// orders; an input that begins with "<" is a page as it is.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <gumbo.h>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/article/page/page_bounds.h"

namespace {

using namespace quern;

constexpr const char* kPieces[] = {"a",
                                   "b",
                                   "i",
                                   "font",
                                   "nobr",
                                   "span",
                                   "x",
                                   "div",
                                   "section",
                                   "ul",
                                   "ol",
                                   "dl",
                                   "li",
                                   "dd",
                                   "dt",
                                   "p",
                                   "h1",
                                   "h2",
                                   "table",
                                   "tbody",
                                   "tr",
                                   "td",
                                   "th",
                                   "caption",
                                   "colgroup",
                                   "col",
                                   "select",
                                   "option",
                                   "optgroup",
                                   "button",
                                   "form",
                                   "object",
                                   "template",
                                   "svg",
                                   "math",
                                   "desc",
                                   "foreignObject",
                                   "title",
                                   "mi",
                                   "annotation-xml",
                                   "iframe",
                                   "script",
                                   "style",
                                   "textarea",
                                   "noscript",
                                   "br",
                                   "wbr",
                                   "hr",
                                   "html",
                                   "head",
                                   "body",
                                   "frameset",
                                   "ruby",
                                   "rt",
                                   "marquee",
                                   "input"};
constexpr const char* kOthers[] = {"x",  "<!-- ", " -->", "<!--> ", "<![CDATA[", "]]>",
                                   "\"", "<?",    ">",    "</>",    "<a b=\"",   "<b c=1>"};

std::string page_chosen(std::string_view choices) {
  std::string page;
  for (std::size_t i = 0; i + 1 < choices.size(); i += 2) {
    const auto form = static_cast<unsigned char>(choices[i]) % 8;
    const auto which = static_cast<unsigned char>(choices[i + 1]);
    const std::string name = kPieces[which % std::size(kPieces)];
    switch (form) {
      case 0: page += kOthers[which % std::size(kOthers)]; break;
      case 1: page += "<" + name + "/>"; break;
      case 2: page += "<" + name + " a=" + std::to_string(i) + ">"; break;
      case 3:
      case 4:
      case 5: page += "</" + name + ">"; break;
      default: page += "<" + name + ">";
    }
  }
  return page;
}

struct Found {
  std::size_t depth = 0;
  std::size_t elements = 0;
};

Found found_in(const GumboNode& root) {
  Found found;
  std::vector<std::pair<const GumboNode*, std::size_t>> pending = {{&root, 0}};
  while (!pending.empty()) {
    const auto [node, depth] = pending.back();
    pending.pop_back();
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) continue;
    found.depth = std::max(found.depth, depth);
    ++found.elements;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
      pending.emplace_back(static_cast<const GumboNode*>(children.data[i]), depth + 1);
  }
  return found;
}

void require(std::size_t found, std::size_t bound, const std::string& page) {
  if (found <= bound) return;
  std::fprintf(stderr, "%zu, though at most %zu were expected, in %s\n", found, bound,
               page.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  // Again and again: what is lost once is lost each time.
  std::string page = input.starts_with('<') ? std::string(input) : page_chosen(input);
  static constexpr std::size_t kTimes = 12;
  const std::string once = page;
  for (std::size_t i = 1; i < kTimes; ++i)
    page += once;
  static constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max();
  const PageBounds bounds = bounds_of(page, {kMost, kMost, kMost, kMost});
  if (!bounds.is_known) return 0;
  GumboOutput* const output =
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  const Found found = found_in(*output->root);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  static constexpr std::size_t kAround = 8;  // html, head, body, and parts of a table.
  require(found.depth, 2 * bounds.depth + kAround, once);
  require(found.elements, 2 * bounds.elements + kAround, once);
  return 0;
}
