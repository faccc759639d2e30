#include "ingest/pipeline/console.h"

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("thousands are parted by commas", "[pipeline]") {
  CHECK(with_commas(0) == "0");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(5310) == "5,310");
  CHECK(with_commas(1234567) == "1,234,567");
}

TEST_CASE("the summary says what became of the documents", "[pipeline]") {
  Totals totals;
  CHECK(summary_of(totals, true) == "0 documents; 0 facts, 0 words in 0.0 s");
  totals = {12, 3, 1, 8, 0, 412, 5310, 0.94};
  CHECK(summary_of(totals, true) ==
        "12 documents: 3 added, 1 replaced, 8 unchanged; 412 facts, 5,310 words in 0.9 s");
  totals = {1, 1, 0, 0, 2, 1, 1, 0.0};
  CHECK(summary_of(totals, true) ==
        "1 document: 1 added; 1 fact, 1 word in 0.0 s; 2 inputs skipped");
  totals = {12, 0, 0, 12, 0, 0, 0, 0.1};
  CHECK(summary_of(totals, true) == "12 documents: 12 unchanged; nothing changed in 0.1 s");
  CHECK(summary_of(totals, false) == "12 documents; 0 facts, 0 words in 0.1 s");
}

TEST_CASE("the progress line fits its width and tells the time left", "[pipeline]") {
  const Totals totals = {1234, 1234, 0, 0, 0, 5678, 24000, 2.0};
  CHECK(progress_of(totals, {25, 100}, 120) ==
        "[#####...............]  25%  1,234 documents  12,000 words/s  5,678 facts  0:06 left");
  CHECK(progress_of(totals, {25, 100}, 50) == "[#####...............]  25%  1,234 documents");
  CHECK(progress_of(totals, {25, 0}, 120) == "1,234 documents  12,000 words/s  5,678 facts");
  CHECK(progress_of({}, {}, 3).empty());
}

}  // namespace
}  // namespace quern
