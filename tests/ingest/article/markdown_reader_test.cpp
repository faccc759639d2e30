#include "ingest/article/markdown_reader.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_articles.h"

using namespace quern;

TEST_CASE("Markdown is read without its mark-up", "[read]") {
  CHECK(
      read_articles("a.md",
                    "---\ntitle: \"Dam: gone\"\ndate: 2024-05-14\ntags:\n  - text: x\n---\n"
                    "The **dam** near [Oslo](https://o.example) broke\non Monday.\n\n"
                    "![A dam](dam.jpg)\n\n- One man fled.\n- It rained.\n\n```\nmake all\n```\n") ==
      "a.md | Dam: gone | 2024-05-14 |  | The dam near Oslo broke on Monday. / One man fled. / It "
      "rained.\n");
  CHECK(read_articles("b.md", "# The dam\n\n> It broke.\n") ==
        "b.md | The dam |  |  | The dam / It broke.\n");
}

TEST_CASE("Markdown without a text, or nested without end, is passed over", "[read]") {
  CHECK(read_articles("a.md", "---\ntitle: Dam\n---\n") ==
        "!a.md: no text in it; nothing to read\n");
  CHECK(read_articles("b.md", std::string(100'000, '>') + " It broke.\n") ==
        "!b.md: its elements are nested too deeply; save the page anew or give its text\n");
}
