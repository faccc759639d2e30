#include "ingest/pipeline/folder_watch.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <stdexcept>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace quern {
namespace {

namespace fs = std::filesystem;

std::string reason() {
  return errno == ENOSPC ? "too many folders; raise fs.inotify.max_user_watches"
                         : std::generic_category().message(errno);
}

}  // namespace

FolderWatch::FolderWatch(std::vector<std::string> folders, InputFormat format)
    : folders_(std::move(folders)), format_(format), inotify_(inotify_init1(IN_CLOEXEC)) {
  if (inotify_ < 0) throw std::runtime_error("--watch: " + reason());
  try {
    for (const std::string& folder : folders_)
      add(folder, 0);
  } catch (const std::runtime_error&) {
    close(inotify_);
    throw;
  }
}

FolderWatch::~FolderWatch() {
  close(inotify_);
}

/// Watches the folder and those within it, as far as list_files() goes. One that is gone meanwhile
/// is none.
void FolderWatch::add(const fs::path& folder, std::size_t depth) {
  static constexpr std::size_t kMaxDepth = 64;
  const int number = inotify_add_watch(inotify_, folder.c_str(),
                                       IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR);
  if (number < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return;
    throw std::runtime_error(folder.string() + ": cannot be watched: " + reason());
  }
  paths_[number] = folder;
  if (depth == kMaxDepth) return;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  while (!error && entry != fs::directory_iterator()) {
    std::error_code ignored;
    if (!is_hidden(entry->path()) && !entry->is_symlink(ignored) && entry->is_directory(ignored)) {
      add(entry->path(), depth + 1);
    }
    entry.increment(error);
  }
}

FileList FolderWatch::wait(IsStopped is_stopped) {
  constexpr int kPatience = 250;  // Milliseconds until `is_stopped` is asked again.
  constexpr int kPause = 100;     // Milliseconds without a change that end what comes together...
  constexpr int kMostTurns = 20;  // ...unless there is no end of it.
  while (!is_stopped()) {
    if (!has_events(kPatience)) continue;
    for (int turn = 0; turn < kMostTurns && has_events(kPause); ++turn)
      read_events();
    FileList list = take_changed();
    if (!list.files.empty() || !list.skipped.empty()) return list;
  }
  return {};
}

bool FolderWatch::has_events(int milliseconds) const {
  pollfd waiting{inotify_, POLLIN, 0};
  return poll(&waiting, 1, milliseconds) > 0;
}

void FolderWatch::read_events() {
  alignas(inotify_event) std::array<char, 1U << 16U> buffer{};
  const ssize_t size = read(inotify_, buffer.data(), buffer.size());
  for (ssize_t at = 0; at < size;) {
    inotify_event event{};
    std::memcpy(&event, buffer.data() + at, sizeof event);
    const char* name = event.len > 0 ? buffer.data() + at + sizeof event : "";
    at += static_cast<ssize_t>(sizeof event + event.len);
    if ((event.mask & IN_Q_OVERFLOW) != 0) {  // Too much at once: anything may have changed.
      changed_.insert(folders_.begin(), folders_.end());
      for (const std::string& folder : folders_)
        add(folder, 0);
    }
    const auto folder = paths_.find(event.wd);
    if (folder == paths_.end()) continue;
    if ((event.mask & IN_IGNORED) != 0) {  // The folder is gone.
      paths_.erase(folder);
      continue;
    }
    const fs::path path = folder->second / name;
    if (is_hidden(path)) continue;
    if ((event.mask & IN_ISDIR) != 0) {
      add(path, 0);
      changed_.insert(path.string());
    } else if ((event.mask & IN_CREATE) == 0 && is_taken_of_folder(path, format_)) {
      changed_.insert(path.string());
    }
  }
}

FileList FolderWatch::take_changed() {
  const std::set<std::string> changed = std::exchange(changed_, {});
  std::vector<std::string> there;
  for (const std::string& path : changed) {
    std::error_code error;
    if (fs::exists(path, error)) there.push_back(path);
  }
  return list_files(there, format_);
}

}  // namespace quern
