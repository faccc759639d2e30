#include "query/render/graphviz.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "query/render/nameless_file.h"

namespace quern {
namespace {

/// Starts `dot` between two files; its complaints go nowhere.
pid_t started(std::FILE* in, std::FILE* out) {
  std::array<char, 4> name = {"dot"};  // The C interface wants them writable.
  std::array<char, 6> format = {"-Tsvg"};
  const std::array<char*, 3> arguments = {name.data(), format.data(), nullptr};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, ::fileno(in), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, ::fileno(out), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = -1;
  const int refused =
      ::posix_spawnp(&child, name.data(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (refused != 0) {
    throw GraphvizError(
        "a drawing needs Graphviz's dot, which is not installed (package graphviz)");
  }
  return child;
}

/// Whether it ended by itself, and well. One that takes too long is killed.
bool ends_well(pid_t child, std::chrono::milliseconds patience) {
  static constexpr int kPauseMs = 20;
  const auto end = std::chrono::steady_clock::now() + patience;
  int status = 0;
  while (true) {
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0 && errno != EINTR) return false;
    if (std::chrono::steady_clock::now() >= end) break;
    ::poll(nullptr, 0, kPauseMs);
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, &status, 0);
  throw GraphvizError("Graphviz takes too long over this graph; ask for less, as with .limit 100");
}

std::string content(NamelessFile& file) {
  file.rewind();
  std::string text;
  for (std::string block = file.read(); !block.empty(); block = file.read())
    text += block;
  return text;
}

}  // namespace

std::string svg_of(std::string_view dot, std::chrono::milliseconds patience) {
  NamelessFile in;
  NamelessFile out;
  in.write(dot);
  in.rewind();
  std::string svg;
  if (ends_well(started(in.get(), out.get()), patience)) svg = content(out);
  if (svg.empty()) throw GraphvizError("Graphviz could not draw this graph");
  return svg;
}

}  // namespace quern
