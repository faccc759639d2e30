#include "query/render/output.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

#include "query/render/draft_file.h"

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

/// Whether it holds a SQLite database: this one, or another that took longer to make than rows do.
bool is_database(const std::filesystem::path& path) {
  static constexpr std::string_view kMagic = "SQLite format 3";
  std::string begin(kMagic.size(), '\0');
  std::ifstream(path, std::ios::binary)
      .read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return begin == kMagic;
}

class FileOutput : public Output {
 public:
  explicit FileOutput(const std::filesystem::path& path) try : path_(path.string()), draft_(path) {
  } catch (const std::system_error& error) {
    fail(path.string(), error.code().value());
  }

  void write(std::string_view text) override { put(draft_.file(), text, path_); }

  void finish() override {
    try {
      draft_.commit();
    } catch (const std::system_error& error) {
      fail(path_, error.code().value());
    }
  }

 private:
  std::string path_;
  DraftFile draft_;
};

/// What is no file of its own, and is written as it goes: a device, a pipe.
class DeviceOutput : public Output {
 public:
  explicit DeviceOutput(const std::filesystem::path& path)
      : path_(path.string()), file_(std::fopen(path.c_str(), "wb")) {
    if (file_ == nullptr) fail(path_, errno);
  }
  ~DeviceOutput() override { std::fclose(file_); }
  DeviceOutput(const DeviceOutput&) = delete;
  DeviceOutput& operator=(const DeviceOutput&) = delete;
  DeviceOutput(DeviceOutput&&) = delete;
  DeviceOutput& operator=(DeviceOutput&&) = delete;

  void write(std::string_view text) override { put(file_, text, path_); }
  void finish() override {
    if (std::fflush(file_) != 0) fail(path_, errno);
  }

 private:
  std::string path_;
  std::FILE* file_;
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
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (std::filesystem::is_directory(status)) fail(path.string(), EISDIR);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    return std::make_unique<DeviceOutput>(path);
  }
  if (is_database(path)) {
    throw std::runtime_error(path.string() +
                             ": is a database, which rows would replace; name another file");
  }
  return std::make_unique<FileOutput>(path);
}

std::unique_ptr<Output> pager_output() {
  return std::make_unique<PagerOutput>();
}

}  // namespace quern
