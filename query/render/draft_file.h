#pragma once

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <string>

namespace quern {

/// A file that takes another one's place once it is whole. Until then it stands beside it as
/// NAME.PID.part; it is removed where it never becomes whole, also when SIGINT, SIGTERM, SIGHUP or
/// SIGPIPE ends the program, unless another handler of the signal came first. Use from one thread.
class DraftFile {
 public:
  /// Owner and rights are those of the file it is to replace. A link's file is replaced, not the
  /// link. Throws std::system_error if it cannot be made, or that file may not be written.
  explicit DraftFile(const std::filesystem::path& path);
  ~DraftFile();
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;
  DraftFile(DraftFile&&) = delete;
  DraftFile& operator=(DraftFile&&) = delete;

  [[nodiscard]] std::FILE* file() { return file_; }

  /// Takes the place. Throws std::system_error. Nothing may be written any more.
  void commit();

 private:
  /// Removes all drafts and ends the program as the signal would have.
  static void on_signal(int signal);
  static void handle_signals();
  static void leave_signals();

  void create();
  void forget();

  /// A signal handler has no other way to reach what it is for.
  static inline std::atomic<DraftFile*> newest = nullptr;

  std::filesystem::path target_;
  std::string draft_;
  std::FILE* file_ = nullptr;
  DraftFile* older_ = nullptr;  ///< The one made before this, of those that are not whole yet.
};

/// What the path stands for in the end: links are followed, also one that leads nowhere yet.
[[nodiscard]] std::filesystem::path followed(std::filesystem::path path);

}  // namespace quern
