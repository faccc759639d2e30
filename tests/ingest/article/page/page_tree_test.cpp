#include "ingest/article/page/page_tree.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

namespace quern {
namespace {

/// "p: One. | div: Two."
std::string blocks_of(const std::string& page) {
  const PageTree tree = read_page_tree(page);
  std::string blocks;
  for (const PageBlock& block : tree.blocks) {
    if (!blocks.empty()) blocks += " | ";
    blocks += tree.elements[block.element].tag + ": " + block.text;
  }
  return blocks;
}

TEST_CASE("a page falls into blocks", "[read][page]") {
  const auto [what, page, blocks] = GENERATE(table<std::string, std::string, std::string>({
      {"paragraphs", "<p>One <a href=x>two</a>.<p>Three&nbsp;\n four.",
       "p: One two. | p: Three four."},
      {"text beside paragraphs", "<div>One.<p>Two.</p>Three.</div>",
       "div: One. | p: Two. | div: Three."},
      {"two line breaks part", "<div>One.<br> <br/>Two.</div>", "div: One. | div: Two."},
      {"one does not", "<div>One<br>two.</div>", "div: One two."},
      {"tags that HTML does not know stand in the line", "<p>One <x-name>two</x-name>.",
       "p: One two."},
      {"items", "<ul><li>One.<li><p>Two.</ul>", "li: One. | p: Two."},
      {"what nobody sees",
       "<p>One.<script>x()</script><p hidden>No.<p style='display: none'>No.<button>No</button>",
       "p: One."},
      {"what opens over a word",
       "<p>Ana <span class=name-tooltip><b>Ana Ruiz</b> All about Ana</span>left.", "p: Ana left."},
      {"what may open over words somewhere", "<div class=has-tooltips><p>Ana left.</div>",
       "p: Ana left."},
      {"nothing", "", ""},
  }));
  CAPTURE(what);
  CHECK(blocks_of(page) == blocks);
}

TEST_CASE("blocks know their links and elements their names", "[read][page]") {
  const PageTree tree =
      read_page_tree("<div class='storyBody main-col' id=x2><a>ab</a> <b>c</b>d</div>");
  REQUIRE(tree.blocks.size() == 1);
  CHECK(tree.blocks[0].link_bytes == 2);
  CHECK(tree.blocks[0].bold_bytes == 1);
  CHECK(tree.blocks[0].text_bytes == 4);
  CHECK(tree.elements[tree.blocks[0].element].hints == " story body main col  x ");
}

}  // namespace
}  // namespace quern
