#include "ingest/article/file_list.h"

#include <algorithm>
#include <system_error>

namespace quern {
namespace {

namespace fs = std::filesystem;

/// A folder tree deeper than this is no pile of articles.
constexpr std::size_t kMaxFolderDepth = 64;

std::uint64_t size_of(const fs::path& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return error ? 0 : size;
}

/// A folder still to be listed.
struct PendingFolder {
  fs::path path;
  std::size_t depth = 0;
};

/// What one folder holds itself, each part sorted by name.
struct FolderContent {
  std::vector<fs::path> files;
  std::vector<fs::path> folders;
};

/// Lists one folder; on failure, `error` says why, and what was listed until then comes back.
FolderContent list_folder(const fs::path& folder, std::error_code& error) {
  FolderContent content;
  fs::directory_iterator entry(folder, error);
  while (!error && entry != fs::directory_iterator()) {
    const fs::path& path = entry->path();
    std::error_code ignored;
    if (!is_hidden(path)) {
      // Links to folders could lead in circles; links to files cannot.
      const bool is_link = entry->is_symlink(ignored);
      if (entry->is_directory(ignored)) {
        if (!is_link) content.folders.push_back(path);
      } else if (entry->is_regular_file(ignored)) {
        content.files.push_back(path);
      }
    }
    entry.increment(error);
  }
  std::sort(content.files.begin(), content.files.end());
  std::sort(content.folders.begin(), content.folders.end());
  return content;
}

void add_folder(const fs::path& top, InputFormat format, FileList& list) {
  std::vector<PendingFolder> pending = {{top, 0}};
  while (!pending.empty()) {
    const PendingFolder folder = pending.back();
    pending.pop_back();
    std::error_code error;
    const FolderContent content = list_folder(folder.path, error);
    if (error) {
      list.skipped.push_back(
          {folder.path.string(),
           "the folder cannot be read: " + error.message() + "; check its permission"});
    }
    for (const fs::path& file : content.files) {
      if (is_taken_of_folder(file, format)) {
        list.files.push_back({file, size_of(file)});
      } else {
        ++list.passed_over;
      }
    }
    if (folder.depth >= kMaxFolderDepth && !content.folders.empty()) {
      list.skipped.push_back({folder.path.string(), "folders nested too deeply; name this one"});
      continue;
    }
    // The stack gives back the last folder first.
    for (auto inner = content.folders.rbegin(); inner != content.folders.rend(); ++inner) {
      pending.push_back({*inner, folder.depth + 1});
    }
  }
}

}  // namespace

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

bool is_taken_of_folder(const fs::path& file, InputFormat format) {
  return format != InputFormat::automatic || format_of_name(file) != InputFormat::automatic;
}

FileList list_files(const std::vector<std::string>& inputs, InputFormat format) {
  FileList list;
  for (const std::string& input : inputs) {
    if (input == "-") {
      list.files.push_back({input, 0});
      continue;
    }
    std::error_code error;
    const fs::file_status status = fs::status(input, error);
    if (!fs::exists(status)) {
      const bool missing = !error || error == std::errc::no_such_file_or_directory;
      list.skipped.push_back(
          {input, missing ? "no such file or folder" : "cannot be read: " + error.message()});
    } else if (fs::is_directory(status)) {
      add_folder(input, format, list);
    } else {
      list.files.push_back({input, size_of(input)});
    }
  }
  return list;
}

}  // namespace quern
