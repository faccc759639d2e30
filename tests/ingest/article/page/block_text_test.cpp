#include "ingest/article/page/block_text.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("words of a block are counted by how they are written", "[read][page]") {
  const WordCounts words = read_words("The FAO met in Rome");
  CHECK(words.count == 5);
  CHECK(words.lower == 2);
  CHECK(words.upper == 1);
  CHECK(read_words("").count == 0);
  // Six characters without a space are some two words.
  CHECK(read_words("新橋開通式典").count == 2);
}

TEST_CASE("a block ends as a sentence does", "[read][page]") {
  for (const char* text : {"It closed.", "\"It closed.\"", "Did it (really?)", "“It closed.”"})
    CHECK(ends_as_sentence(text));
  for (const char* text : {"", "Old bridge closes", "Share:"})
    CHECK_FALSE(ends_as_sentence(text));
}

TEST_CASE("short lines can start as a page's furniture", "[read][page]") {
  for (const char* text :
       {"Read more", "Share this story", "ADVERTISEMENT", "[Related: a new ferry]",
        "[button link=\"x\" size=\"big\"]Send us your ferry[/button]"})
    CHECK(starts_as_furniture(text));
  for (const char* text :
       {"", "Readers moreover disagreed.", "Shares fell.", "[Ana] said so.", "[sic]"})
    CHECK_FALSE(starts_as_furniture(text));
}

TEST_CASE("short lines can have a page's furniture within", "[read][page]") {
  CHECK(has_furniture("For the bridge's latest, get our Newsletter."));
  CHECK_FALSE(has_furniture("The bridge is closed."));
  CHECK_FALSE(has_furniture(std::string(500, 'x') + " newsletter"));
}

TEST_CASE("a line of mere signs has no letter", "[read][page]") {
  for (const char* text : {"a", "7", "é", "- 橋 -"})
    CHECK(has_letter(text));
  for (const char* text : {"", "___", "* * *"})
    CHECK_FALSE(has_letter(text));
}

}  // namespace
}  // namespace quern
