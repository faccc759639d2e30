#include "query/render/output.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace quern {
namespace {

[[noreturn]] void fail(std::string_view place, int error) {
  throw std::runtime_error(fmt::format("{}: cannot write: {}; free some space or choose another "
                                       "place",
                                       place, std::generic_category().message(error)));
}

void put(std::FILE* file, std::string_view text, std::string_view place) {
  if (std::fwrite(text.data(), 1, text.size(), file) != text.size()) fail(place, errno);
}

class StandardOutput : public Output {
 public:
  void write(std::string_view text) override { put(stdout, text, "standard output"); }
  void finish() override {
    if (std::fflush(stdout) != 0) fail("standard output", errno);
  }
};

class FileOutput : public Output {
 public:
  explicit FileOutput(const std::filesystem::path& path)
      : path_(path), draft_(path.string() + fmt::format(".{}.part", ::getpid())) {
    file_ = std::fopen(draft_.c_str(), "wbx");
    if (file_ == nullptr) fail(path_.string(), errno);
  }
  ~FileOutput() override {
    if (file_ != nullptr) {
      std::fclose(file_);
      std::remove(draft_.c_str());
    }
  }
  FileOutput(const FileOutput&) = delete;
  FileOutput& operator=(const FileOutput&) = delete;
  FileOutput(FileOutput&&) = delete;
  FileOutput& operator=(FileOutput&&) = delete;

  void write(std::string_view text) override { put(file_, text, path_.string()); }

  void finish() override {
    if (std::fflush(file_) != 0 || ::fsync(::fileno(file_)) != 0) fail(path_.string(), errno);
    const int closed = std::fclose(file_);
    file_ = nullptr;
    if (closed != 0) fail(path_.string(), errno);
    std::error_code error;
    std::filesystem::rename(draft_, path_, error);
    if (error) fail(path_.string(), error.value());
  }

 private:
  std::filesystem::path path_;
  std::string draft_;
  std::FILE* file_ = nullptr;
};

/// Running the user's own $PAGER through the shell is what the variable is for.
std::FILE* started_pager() {
  const char* const chosen = std::getenv("PAGER");
  const bool has_chosen = chosen != nullptr && *chosen != '\0';
  std::fflush(stdout);
  return ::popen(has_chosen ? chosen : "less -FRX 2>/dev/null || cat", "w");
}

/// Starts the pager with the first words: one that waits for words that never come would leave the
/// user with an empty page.
class PagerOutput : public Output {
 public:
  PagerOutput() = default;
  ~PagerOutput() override {
    if (pipe_ == nullptr) return;
    ::pclose(pipe_);
    std::signal(SIGPIPE, previous_);
  }
  PagerOutput(const PagerOutput&) = delete;
  PagerOutput& operator=(const PagerOutput&) = delete;
  PagerOutput(PagerOutput&&) = delete;
  PagerOutput& operator=(PagerOutput&&) = delete;

  void write(std::string_view text) override {
    if (pipe_ == nullptr && !has_failed_) start();
    // Whoever quits the pager has seen enough: what is left unread is no error.
    std::fwrite(text.data(), 1, text.size(), pipe_ == nullptr ? stdout : pipe_);
  }
  void finish() override { std::fflush(pipe_ == nullptr ? stdout : pipe_); }

 private:
  void start() {
    pipe_ = started_pager();
    has_failed_ = pipe_ == nullptr;
    if (pipe_ != nullptr) previous_ = std::signal(SIGPIPE, SIG_IGN);
  }

  std::FILE* pipe_ = nullptr;
  bool has_failed_ = false;
  void (*previous_)(int) = SIG_DFL;
};

}  // namespace

std::unique_ptr<Output> standard_output() {
  return std::make_unique<StandardOutput>();
}

std::unique_ptr<Output> file_output(const std::filesystem::path& path) {
  return std::make_unique<FileOutput>(path);
}

std::unique_ptr<Output> pager_output() {
  return std::make_unique<PagerOutput>();
}

}  // namespace quern
