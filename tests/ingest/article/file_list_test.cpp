#include "ingest/article/file_list.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

/// Paths below the folder, one a line, with their sizes.
std::string listed(const TemporaryFolder& folder,
                   const std::vector<std::string>& inputs,
                   InputFormat format) {
  std::vector<std::string> paths;
  for (const std::string& input : inputs)
    paths.push_back(input == "-" ? input : (folder.path() / input).string());
  const FileList list = list_files(paths, format);
  std::string lines;
  for (const ListedFile& file : list.files) {
    lines += (file.path == "-" ? file.path : file.path.lexically_relative(folder.path())).string() +
             " " + std::to_string(file.size_bytes) + "\n";
  }
  for (const Skipped& skipped : list.skipped)
    lines += "!" + skipped.why + "\n";
  return lines;
}

TEST_CASE("files come in the order given, a folder's by name", "[read]") {
  const TemporaryFolder folder;
  folder.write("in/b.txt", "bb");
  folder.write("in/a.txt", "a");
  folder.write("in/inner/c.html", "ccc");
  folder.write("z.pdf", "zzzz");
  CHECK(listed(folder, {"z.pdf", "-", "in", "none"}, InputFormat::automatic) ==
        "z.pdf 4\n- 0\nin/a.txt 1\nin/b.txt 2\nin/inner/c.html 3\n!no such file or folder\n");
}

TEST_CASE("with a format named, all files of a folder are taken but hidden ones", "[read]") {
  const TemporaryFolder folder;
  folder.write("in/README.md", "r");
  folder.write("in/.hidden.txt", "h");
  folder.write("in/.git/x.txt", "x");
  CHECK(listed(folder, {"in"}, InputFormat::automatic).empty());
  CHECK(listed(folder, {"in"}, InputFormat::text) == "in/README.md 1\n");
}

TEST_CASE("links to files are followed, links to folders are not", "[read]") {
  const TemporaryFolder folder;
  folder.write("out/a.txt", "a");
  std::filesystem::create_directories(folder.path() / "in");
  std::filesystem::create_symlink(folder.path() / "out/a.txt", folder.path() / "in/link.txt");
  std::filesystem::create_directory_symlink(folder.path() / "out", folder.path() / "in/out");
  CHECK(listed(folder, {"in"}, InputFormat::automatic) == "in/link.txt 1\n");
}

TEST_CASE("folders nested without end are cut off and named", "[read]") {
  const TemporaryFolder folder;
  std::string path = "in";
  for (int depth = 0; depth < 70; ++depth)
    path += "/x";
  folder.write(path + "/a.txt", "a");
  CHECK(listed(folder, {"in"}, InputFormat::automatic) ==
        "!folders nested too deeply; name this one\n");
}

}  // namespace
}  // namespace quern
