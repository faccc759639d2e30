#include "ingest/article/input_file.h"

#include <string>

#include <catch2/catch.hpp>

#include "ingest/article/article.h"
#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

TEST_CASE("a file is read by lines, whatever ends them", "[read]") {
  const TemporaryFolder folder;
  InputFile file(folder.write("a", "one\r\n\ntwo\nlast"));
  CHECK(file.line_number() == 0);
  CHECK(file.peek() == "one\r\n\ntwo\nlast");
  CHECK(file.next_line(10) == "one");
  CHECK(file.next_line(10) == "");
  CHECK(file.next_line(10) == "two");
  CHECK(file.line_number() == 3);
  CHECK(file.next_line(10) == "last");
  CHECK_FALSE(file.next_line(10).has_value());
  CHECK(file.consumed_bytes() == 14);
}

TEST_CASE("a line that is too long is passed over", "[read]") {
  const TemporaryFolder folder;
  InputFile file(folder.write("a", std::string(200'000, 'x') + "\nnext\n"));
  CHECK_THROWS_AS(file.next_line(100), ReadError);
  CHECK(file.next_line(100) == "next");
  CHECK(file.line_number() == 2);
}

TEST_CASE("what is left of a file is read at once, up to a bound", "[read]") {
  const TemporaryFolder folder;
  InputFile file(folder.write("a", "one\ntwo"));
  CHECK(file.next_line(10) == "one");
  CHECK(file.read_all(3) == "two");
  CHECK(file.read_all(3).empty());
  InputFile other(folder.write("b", "three"));
  CHECK_THROWS_AS(other.read_all(3), ReadError);
  CHECK_THROWS_AS(InputFile(folder.path() / "none"), ReadError);
}

TEST_CASE("a line without end is broken off", "[read]") {
  InputFile file("/dev/zero", [] { return true; });
  CHECK_THROWS_WITH(file.next_line(100), "interrupted");
}

}  // namespace
}  // namespace quern
