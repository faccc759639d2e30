#include "query/render/draft_file.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace quern {
namespace {

constexpr std::array kDeadlySignals = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};

using Handler = void (*)(int);

Handler handler_of(int signal) {
  struct sigaction action {};
  ::sigaction(signal, nullptr, &action);
  return action.sa_handler;
}

[[noreturn]] void fail(int error) {
  throw std::system_error(error, std::generic_category());
}

}  // namespace

std::filesystem::path followed(std::filesystem::path path) {
  static constexpr int kMostLinks = 40;  // As the kernel has it.
  std::error_code error;
  for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(path, error); ++i) {
    const std::filesystem::path to = std::filesystem::read_symlink(path, error);
    if (error) break;
    path = path.parent_path() / to;  // An absolute one stands for itself.
  }
  return path;
}

DraftFile::DraftFile(const std::filesystem::path& path)
    : target_(followed(path)), draft_(target_.string() + fmt::format(".{}.part", ::getpid())) {
  const bool is_there = ::access(target_.c_str(), F_OK) == 0;
  if (is_there && ::access(target_.c_str(), W_OK) != 0) fail(errno);
  create();
}

void DraftFile::create() {
  static constexpr mode_t kUsual = 0666;
  static constexpr mode_t kRights = 07777;
  const int descriptor = ::open(draft_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kUsual);
  if (descriptor < 0) fail(errno);
  older_ = newest;
  newest = this;
  handle_signals();
  struct stat replaced {};
  if (::stat(target_.c_str(), &replaced) == 0) {
    // Another's file stays his where that is ours to give.
    static_cast<void>(::fchown(descriptor, replaced.st_uid, replaced.st_gid) == 0);
    ::fchmod(descriptor, replaced.st_mode & kRights);
  }
  file_ = ::fdopen(descriptor, "wb");
}

DraftFile::~DraftFile() {
  if (file_ != nullptr) std::fclose(file_);
  std::remove(draft_.c_str());
  forget();
}

void DraftFile::commit() {
  if (std::fflush(file_) != 0 || ::fsync(::fileno(file_)) != 0) fail(errno);
  if (std::fclose(std::exchange(file_, nullptr)) != 0) fail(errno);
  std::filesystem::rename(draft_, target_);
}

void DraftFile::forget() {
  if (newest == this) newest = older_;
  for (DraftFile* draft = newest; draft != nullptr; draft = draft->older_) {
    if (draft->older_ == this) draft->older_ = older_;
  }
  if (newest == nullptr) leave_signals();
}

void DraftFile::on_signal(int signal) {
  for (const DraftFile* draft = newest; draft != nullptr; draft = draft->older_)
    ::unlink(draft->draft_.c_str());
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void DraftFile::handle_signals() {
  for (const int signal : kDeadlySignals) {
    if (handler_of(signal) == SIG_DFL) std::signal(signal, on_signal);
  }
}

void DraftFile::leave_signals() {
  for (const int signal : kDeadlySignals) {
    if (handler_of(signal) == on_signal) std::signal(signal, SIG_DFL);
  }
}

}  // namespace quern
