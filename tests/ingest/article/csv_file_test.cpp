#include "ingest/article/csv_file.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support/read_articles.h"

using namespace quern;

TEST_CASE("a row of CSV is an article", "[read]") {
  CHECK(
      read_articles("a.csv",
                    "id,Headline,Published,Body,x\r\n"
                    "7,\"Dam, road\",14 May 2024,\"The dam \"\"broke\"\".\r\n\r\nIt rained.\",\r\n"
                    "\r\n8,Ships,,It sank.,\"\"\r\n") ==
      "7 | Dam, road | 2024-05-14 |  | The dam \"broke\". / It rained.\n8 | Ships |  |  | It sank.\n");
  CHECK(read_articles("a.tsv", "story\twhen\nIt \"sank\".\t05/06/2024\n",
                      {DayOrder::day_first, {{Field::date, "when"}}}) ==
        "a.tsv:2 |  | 2024-06-05 |  | It \"sank\".\n");
}

TEST_CASE("rows and files of CSV that are no articles are named", "[read]") {
  CHECK(read_articles("a.csv", "text;date\nOne.;2024-05-14;x;y\nTwo.;soon\n;\nThree.;\n") ==
        "a.csv:5 |  |  |  | Three.\n"
        "!a.csv:2: the row has more values than there are columns (and 2 more in this file)\n");
  CHECK(read_articles("a.csv", "name,age\nAnn,7\n") ==
        "!a.csv:1: no column \"text\", \"body\" or the like in its first row; name it by --map "
        "text=NAME\n");
  CHECK(read_articles("a.csv", "text\n\"One.\n\nTwo.\n") ==
        "!a.csv:4: a quotation mark is open at the file's end\n");
  CHECK(read_articles("a.csv", "text\n" + std::string(20'000, ',') + "\nOne.\n") ==
        "a.csv:3 |  |  |  | One.\n!a.csv:2: a row has more than 10,000 values\n");
}
