#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "ingest/article/article.h"
#include "ingest/article/format.h"

namespace quern {

/// A file to read.
struct ListedFile {
  std::filesystem::path path;    ///< As given, or below the folder as given; "-": standard input.
  std::uint64_t size_bytes = 0;  ///< On disk; 0 for standard input.
};

/// What the command line's inputs come to.
struct FileList {
  std::vector<ListedFile> files;  ///< Inputs in the order given, each folder's files by name.
  std::vector<Skipped> skipped;   ///< Inputs that are not there, folders that cannot be entered.
  std::size_t passed_over = 0;    ///< Files of a folder whose names say they are no articles.
};

/// Whether a folder's file or folder of that name is left out.
[[nodiscard]] bool is_hidden(const std::filesystem::path& path);

/// Whether a folder gives a file of that name, which is not hidden.
[[nodiscard]] bool is_taken_of_folder(const std::filesystem::path& file, InputFormat format);

/// Finds the files behind `inputs`. A file that is named is taken whatever it is called. A folder
/// gives its regular files, at any depth, links to files included; hidden files and folders, and
/// links to folders are left out. Where `format` is automatic, so are files whose name
/// format_of_name() does not know (pictures, LICENSE, README.md).
[[nodiscard]] FileList list_files(const std::vector<std::string>& inputs, InputFormat format);

}  // namespace quern
