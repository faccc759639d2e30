#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ingest/article/file_list.h"
#include "ingest/article/input_file.h"

namespace quern {

/// Tells of files that are written into folders, at any depth, from its making on (inotify). Use
/// from one thread.
class FolderWatch {
 public:
  /// Throws std::runtime_error, naming the folder, if one cannot be watched.
  FolderWatch(std::vector<std::string> folders, InputFormat format);
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  FolderWatch(FolderWatch&&) = delete;
  FolderWatch& operator=(FolderWatch&&) = delete;

  /// Waits until files are new or changed, and closed, and gives those that list_files() takes of a
  /// folder. Empty when `is_stopped` says so. What comes at about the same time comes together.
  [[nodiscard]] FileList wait(IsStopped is_stopped);

 private:
  void add(const std::filesystem::path& folder, std::size_t depth);
  [[nodiscard]] bool has_events(int milliseconds) const;
  void read_events();
  [[nodiscard]] FileList take_changed();

  std::vector<std::string> folders_;
  InputFormat format_;
  int inotify_ = -1;
  std::map<int, std::filesystem::path> paths_;  ///< Of folders, by inotify's number.
  std::set<std::string> changed_;               ///< Files, and folders that are new.
};

}  // namespace quern
