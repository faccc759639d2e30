#include "ingest/article/pdf_text.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "ingest/article/article.h"

extern char** environ;  // NOLINT(readability-redundant-declaration): not in all of its headers.

namespace quern {
namespace {

/// A file descriptor that is closed in the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {
    if (number < 0) throw ReadError("no file descriptor is left; close other programs");
  }
  ~Descriptor() { close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// A file in memory, to be read from its beginning.
Descriptor in_memory(const std::string& bytes) {
  Descriptor file(memfd_create("pdf", MFD_CLOEXEC));
  std::size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t count = write(file.number(), bytes.data() + written, bytes.size() - written);
    if (count < 0 && errno != EINTR) throw ReadError("no memory is left for it");
    if (count > 0) written += static_cast<std::size_t>(count);
  }
  lseek(file.number(), 0, SEEK_SET);
  return file;
}

/// Starts the program, which reads from one descriptor and writes to the other.
pid_t start(const char* command, int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string shell = "sh";
  std::string flag = "-c";
  std::string line = command;
  std::array<char*, 4> arguments = {shell.data(), flag.data(), line.data(), nullptr};
  pid_t child = 0;
  const int error = posix_spawn(&child, "/bin/sh", &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw ReadError("no program can be started to read it");
  return child;
}

/// What comes out of the descriptor, until its end or `max_bytes`.
std::string read_from(int descriptor, std::size_t max_bytes) {
  std::string text;
  std::array<char, 1U << 16U> piece{};
  while (text.size() <= max_bytes) {
    const ssize_t count = read(descriptor, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
  return text;
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

std::string pdf_text(const std::string& pdf) {
  // Seconds of processor time and KiB of memory, beyond what a newspaper takes.
  static constexpr const char* kCommand =
      "ulimit -t 60; ulimit -v 2000000; exec pdftotext -q -enc UTF-8 - -";
  static constexpr int kNotFound = 127;
  const Descriptor input = in_memory(pdf);
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw ReadError("no pipe can be made to read it");
  const Descriptor output(ends[0]);
  pid_t child = 0;
  {
    const Descriptor inlet(ends[1]);
    child = start(kCommand, input.number(), inlet.number());
  }
  std::string text = read_from(output.number(), kMaxDocumentBytes);
  const bool is_too_long = text.size() > kMaxDocumentBytes;
  if (is_too_long) kill(child, SIGKILL);
  const int status = status_of(child);
  if (is_too_long) throw ReadError("its text is larger than 4 MiB; split it into its articles");
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNotFound) {
    throw ReadError("a PDF, which takes pdftotext to read; install poppler-utils");
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw ReadError("the PDF is damaged, locked or too large; give the article's text");
  }
  return text;
}

}  // namespace quern
