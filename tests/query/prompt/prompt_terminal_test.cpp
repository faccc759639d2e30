// The prompt as a person meets it: quern-query on a pseudo-terminal.
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <pty.h>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kKeyMs = 1'000;
constexpr int kPauseMs = 20;

/// quern-query at a terminal of 100 columns.
class Terminal {
 public:
  explicit Terminal(const std::filesystem::path& folder) {
    const std::string database = (folder / "facts.db").string();
    {
      FactStore facts(database);
      store(facts, reading("a.txt", {"China | declined to comment on | the deal"}));
    }
    winsize size{};
    size.ws_row = 40;
    size.ws_col = 100;
    child_ = ::forkpty(&terminal_, nullptr, nullptr, &size);
    if (child_ == 0) {
      ::setenv("XDG_STATE_HOME", folder.c_str(), 1);
      ::setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
      ::setenv("TERM", "xterm", 1);
      ::setenv("PAGER", "cat", 1);
      ::execl(QUERN_QUERY, "quern-query", "--db", database.c_str(), nullptr);
      ::_exit(127);
    }
  }
  ~Terminal() {
    if (child_ > 0) {
      ::kill(child_, SIGKILL);
      ::waitpid(child_, nullptr, 0);
    }
    ::close(terminal_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  Terminal(Terminal&&) = delete;
  Terminal& operator=(Terminal&&) = delete;

  void type(std::string_view keys) const {
    REQUIRE(::write(terminal_, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
  }

  /// Whether the words come on the screen, after what was waited for last.
  [[nodiscard]] bool shows(std::string_view words, int patience_ms = kPatienceMs) {
    while (true) {
      const std::size_t at = screen_.find(words);
      if (at != std::string::npos) {
        screen_.erase(0, at + words.size());
        return true;
      }
      if (!read_more(patience_ms)) return false;
    }
  }

  /// Whether the prompt comes. Only then is the terminal raw, and a control key reaches the editor.
  [[nodiscard]] bool is_ready() { return shows("quern> "); }

  /// Presses a control key, and again each second until the prompt comes, as one does at a terminal
  /// that was busy when the key was pressed.
  [[nodiscard]] bool is_ready_after_key(std::string_view key) {
    for (int pressed = 0; pressed < kPatienceMs / kKeyMs; ++pressed) {
      type(key);
      if (shows("quern> ", kKeyMs)) return true;
    }
    return false;
  }

  /// Presses a control key, and again each second until the program has ended by itself; its exit
  /// status, or -1 if it does not end.
  [[nodiscard]] int ends_after_key(char key) {
    for (int pressed = 0; pressed < kPatienceMs / kKeyMs; ++pressed) {
      if (::write(terminal_, &key, 1) != 1) break;  // The other end is closed: it is ending.
      while (read_more(kKeyMs)) {
      }
      int status = 0;
      if (::waitpid(child_, &status, WNOHANG) != child_) continue;
      child_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    return ends();
  }

  /// Exit status, once it has ended by itself; -1 if it does not.
  [[nodiscard]] int ends() {
    while (read_more()) {
    }
    int status = 0;
    for (int waited = 0; ::waitpid(child_, &status, WNOHANG) != child_; waited += kPauseMs) {
      if (waited >= kPatienceMs) return -1;
      ::poll(nullptr, 0, kPauseMs);
    }
    child_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  bool read_more(int patience_ms = kPatienceMs) {
    pollfd ready{terminal_, POLLIN, 0};
    if (::poll(&ready, 1, patience_ms) <= 0) return false;
    char buffer[4096];
    const ssize_t count = ::read(terminal_, buffer, sizeof buffer);
    if (count <= 0) return false;
    screen_.append(buffer, static_cast<std::size_t>(count));
    return true;
  }

  int terminal_ = -1;
  pid_t child_ = -1;
  std::string screen_;
};

}  // namespace

TEST_CASE("the prompt answers, explains and leaves", "[terminal]") {
  const TemporaryFolder folder;
  Terminal terminal(folder.path());
  CHECK(terminal.shows("1 fact from 1 document"));
  CHECK(terminal.shows("China | declined to comment on | ?"));
  CHECK(terminal.is_ready());

  SECTION("a filter, then where it comes from, then Ctrl-D") {
    terminal.type("s:China\n");
    CHECK(terminal.shows("declined to comment on"));
    CHECK(terminal.shows("1 row;"));
    CHECK(terminal.is_ready());
    terminal.type(".why 1\n");
    CHECK(terminal.shows("bytes"));
    CHECK(terminal.is_ready());
    CHECK(terminal.ends_after_key('\x04') == 0);
    struct stat history {};
    REQUIRE(::stat((folder.path() / "quern" / "history").c_str(), &history) == 0);
    CHECK((history.st_mode & 0777) == 0600);
  }
  SECTION("Ctrl-C drops the line and stays") {
    terminal.type("s:Chi");
    CHECK(terminal.shows("s:Chi"));
    CHECK(terminal.is_ready_after_key("\x03"));
    terminal.type(".stats\n");
    CHECK(terminal.shows("1 document, 1 sentence, 1 fact"));
    terminal.type(".quit\n");
    CHECK(terminal.ends() == 0);
  }
  SECTION("Tab completes a name of the database, and the line goes on behind it") {
    terminal.type("s:chi\t");
    CHECK(terminal.shows("China"));
    terminal.type("p:decl\t");
    CHECK(terminal.shows("\"declined to comment on\""));
    terminal.type("\n");
    CHECK(terminal.shows("1 row;"));
    CHECK(terminal.is_ready());
    terminal.type(".quit\n");
    CHECK(terminal.ends() == 0);
  }
  SECTION("lines pasted at once are run in turn, and the last waits to be edited") {
    terminal.type("\x1b[200~s:China\r.stats\rs:no\x1b[201~");
    CHECK(terminal.shows("1 row;"));
    CHECK(terminal.shows("1 document, 1 sentence, 1 fact"));
    CHECK(terminal.shows("s:no"));
    terminal.type("body\n");
    CHECK(terminal.shows("no fact matches"));
    CHECK(terminal.is_ready());
    terminal.type(".quit\n");
    CHECK(terminal.ends() == 0);
  }
  SECTION("lines typed ahead are run in turn") {
    terminal.type("s:China\n.stats\n.quit\n");
    CHECK(terminal.shows("1 row;"));
    CHECK(terminal.shows("1 document, 1 sentence, 1 fact"));
    CHECK(terminal.ends() == 0);
  }
  SECTION("a slip is pointed out, and exit needs no dot") {
    terminal.type("subjet:China\n");
    CHECK(terminal.shows("^~~~~~"));
    CHECK(terminal.shows("did you mean 'subject:'?"));
    CHECK(terminal.is_ready());
    terminal.type("exit\n");
    CHECK(terminal.ends() == 0);
  }
  SECTION("Tab completes a key") {
    terminal.type("pred\t");
    CHECK(terminal.shows("icate:"));
    terminal.type("declin*\n");
    CHECK(terminal.shows("the deal"));
    terminal.type(".quit\n");
    CHECK(terminal.ends() == 0);
  }
}
