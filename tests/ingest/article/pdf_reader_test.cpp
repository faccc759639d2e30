#include "ingest/article/pdf_reader.h"

#include <string>

#include <catch2/catch.hpp>

using namespace quern;

TEST_CASE("pages are paragraphs without what runs over them", "[read]") {
  CHECK(paragraphs_of_pages(
            "The Mill Post              1\n\nDam breaks\n\nThe well-known dam broke on Mon-\n"
            "day, and the ﬁre went out at the\nmill.\nNobody was hurt near the river, the\n"
            "\n\fThe Mill Post              2\n\nmayor said. It is a well-\nknown one.\n"
            "The water rose and rose all day long\n\n\f") ==
        "Dam breaks\n\nThe well-known dam broke on Monday, and the fire went out at the mill.\n\n"
        "Nobody was hurt near the river, the mayor said. It is a well-known one.\n\n"
        "The water rose and rose all day long");
  CHECK(paragraphs_of_pages("7\n\f").empty());
}

TEST_CASE("what a browser prints around a page is not its text", "[read]") {
  const std::string when = GENERATE("5/14/24, 9:31 AM", "5/14/24, 9:31\u202FPM",
                                    "14/05/2024, 09:31", "14.5.2024, 09:31");
  CHECK(paragraphs_of_pages(when + "\n\nThe dam broke.\n\nIt rained on 5/14/24, 9:31 PM at least.\n"
                                   "\nhttps://mill.example/dam?page=1\n\n1/1\n\f") ==
        "The dam broke.\n\nIt rained on 5/14/24, 9:31 PM at least.");
  CHECK(paragraphs_of_pages("5/14/24, 9:31 was the time.\n\nhttps://mill.example burnt.\n\f") ==
        "5/14/24, 9:31 was the time.\n\nhttps://mill.example burnt.");
}
