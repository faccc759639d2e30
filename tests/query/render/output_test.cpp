#include "query/render/output.h"

#include <csignal>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void put(const std::filesystem::path& path, std::string_view text) {
  const auto output = file_output(path);
  output->write(text);
  output->finish();
}

std::size_t files_in(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

mode_t rights_of(const std::filesystem::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a file is there once it is whole", "[output]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "rows";
  const auto output = file_output(path);
  output->write("one");
  CHECK_FALSE(std::filesystem::exists(path));
  output->finish();
  CHECK(content(path) == "one");
  { file_output(path)->write("two"); }
  CHECK(content(path) == "one");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a file keeps its rights", "[output]") {
  const TemporaryFolder folder;
  const auto path = folder.write("rows", "old");
  ::chmod(path.c_str(), 0600);
  put(path, "new");
  CHECK(content(path) == "new");
  CHECK(rights_of(path) == 0600);
}

TEST_CASE("a link stays one, and its file is written", "[output]") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "deep");
  const auto link = folder.path() / "link";
  std::filesystem::create_symlink("deep/rows", link);
  for (const std::string text : {"made", "replaced"}) {
    put(link, text);
    CHECK(std::filesystem::is_symlink(link));
    CHECK(content(folder.path() / "deep" / "rows") == text);
  }
  CHECK(files_in(folder.path() / "deep") == 1);
}

TEST_CASE("a database is no place for rows", "[output]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  { const FactStore store(path); }
  const auto link = folder.path() / "link";
  std::filesystem::create_symlink(path, link);
  const std::string before = content(path);
  CHECK_THROWS_WITH(file_output(path), Catch::Contains("is a database"));
  CHECK_THROWS_WITH(file_output(link), Catch::Contains("is a database"));
  CHECK(content(path) == before);
}

TEST_CASE("a pipe and a device are written as they are", "[output]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "pipe";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::string read;
  std::thread reader([&] { read = content(path); });
  put(path, "rows");
  reader.join();
  CHECK(read == "rows");
  CHECK(std::filesystem::is_fifo(path));
  put("/dev/null", "rows");
  CHECK(std::filesystem::is_character_file("/dev/null"));
  CHECK_THROWS_WITH(put("/dev/full", "rows"), Catch::Contains("/dev/full: cannot write"));
  CHECK_THROWS_WITH(put(folder.path(), "rows"), Catch::Contains("cannot write"));
}

TEST_CASE("a signal that ends the program leaves no half file", "[output]") {
  const TemporaryFolder folder;
  const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP, SIGPIPE);
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(signal, SIG_DFL);
    const auto first = file_output(folder.path() / "first");
    const auto second = file_output(folder.path() / "second");
    std::raise(signal);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == signal);
  CHECK(files_in(folder.path()) == 0);
}
