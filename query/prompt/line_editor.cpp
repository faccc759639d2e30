#include "query/prompt/line_editor.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <histedit.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace quern {
namespace {

constexpr int kHistoryLines = 1000;

char prompt_text[] = "quern> ";  // libedit wants it writable.

char* prompt_of(EditLine* /*editor*/) {
  return prompt_text;
}

std::string common_start(const std::vector<std::string>& words) {
  std::string start = words.front();
  for (const std::string& word : words) {
    const auto end = std::mismatch(start.begin(), start.end(), word.begin(), word.end());
    start.erase(end.first, start.end());
  }
  return start;
}

bool make_private_file(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return false;
  ::fchmod(file, S_IRUSR | S_IWUSR);
  ::close(file);
  return true;
}

}  // namespace

struct LineEditor::State {
  EditLine* editor = nullptr;
  History* history = nullptr;
  HistEvent event{};
  std::string history_file;
  Complete complete;
  bool was_interrupted = false;

  static State& of(EditLine* editor) {
    void* data = nullptr;
    el_get(editor, EL_CLIENTDATA, &data);
    return *static_cast<State*>(data);
  }

  // A signal would be lost where it comes between two reads, so Ctrl-C is a key while a line is
  // edited.
  static unsigned char on_interrupt_key(EditLine* editor, int /*key*/) {
    of(editor).was_interrupted = true;
    return CC_EOF;
  }

  static unsigned char on_tab(EditLine* editor, int /*key*/) {
    return of(editor).complete_word(editor);
  }

  unsigned char complete_word(EditLine* at) const {
    const LineInfo* const line = el_line(at);
    const std::string_view before(line->buffer,
                                  static_cast<std::size_t>(line->cursor - line->buffer));
    const std::size_t space = before.find_last_of(" |");
    const std::string_view word =
        space == std::string_view::npos ? before : before.substr(space + 1);
    const auto candidates = complete(word);
    if (candidates.empty()) return CC_REFRESH_BEEP;
    const std::string start = common_start(candidates);
    if (start.size() > word.size()) {
      el_insertstr(at, start.substr(word.size()).c_str());
      return CC_REFRESH;
    }
    if (candidates.size() == 1) return CC_REFRESH_BEEP;
    std::string list = "\n";
    for (const std::string& candidate : candidates)
      list += candidate + "  ";
    list += '\n';
    const auto written = ::write(STDOUT_FILENO, list.data(), list.size());
    return written < 0 ? CC_ERROR : CC_REDISPLAY;
  }
};

LineEditor::LineEditor(const std::filesystem::path& history, Complete complete)
    : state_(std::make_unique<State>()) {
  state_->complete = std::move(complete);
  state_->editor = el_init("quern-query", stdin, stdout, stderr);
  state_->history = history_init();
  ::history(state_->history, &state_->event, H_SETSIZE, kHistoryLines);
  ::history(state_->history, &state_->event, H_SETUNIQUE, 1);
  el_set(state_->editor, EL_CLIENTDATA, state_.get());
  el_set(state_->editor, EL_PROMPT, prompt_of);
  el_set(state_->editor, EL_EDITOR, "emacs");
  el_set(state_->editor, EL_HIST, ::history, state_->history);
  el_set(state_->editor, EL_ADDFN, "quern-complete", "Complete the word", State::on_tab);
  el_set(state_->editor, EL_BIND, "^I", "quern-complete", nullptr);
  el_set(state_->editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
  el_set(state_->editor, EL_ADDFN, "quern-interrupt", "Drop the line", State::on_interrupt_key);
  el_set(state_->editor, EL_BIND, "^C", "quern-interrupt", nullptr);
  el_set(state_->editor, EL_SETTY, "-d", "intr=", nullptr);
  // A Ctrl-D pressed while a query ran is read as ^@, which libedit would take for "quote the
  // next".
  el_set(state_->editor, EL_BIND, "^@", "ed-unassigned", nullptr);
  el_source(state_->editor, nullptr);
  if (history.empty() || !make_private_file(history)) return;
  state_->history_file = history.string();
  ::history(state_->history, &state_->event, H_LOAD, state_->history_file.c_str());
}

LineEditor::~LineEditor() {
  if (!state_->history_file.empty()) {
    ::history(state_->history, &state_->event, H_SAVE, state_->history_file.c_str());
    ::chmod(state_->history_file.c_str(), S_IRUSR | S_IWUSR);
  }
  history_end(state_->history);
  el_end(state_->editor);
}

std::optional<std::string> LineEditor::next() {
  int length = 0;
  errno = 0;
  state_->was_interrupted = false;
  el_set(state_->editor, EL_PREP_TERM, 1);  // Or keys pressed at sight of the prompt would be lost.
  const char* const text = el_gets(state_->editor, &length);
  if (text == nullptr && (state_->was_interrupted || errno == EINTR)) {
    el_reset(state_->editor);
    const auto written = ::write(STDOUT_FILENO, "\n", 1);
    return written < 0 ? std::nullopt : std::optional<std::string>("");
  }
  if (text == nullptr || length <= 0) return std::nullopt;
  std::string line(text, static_cast<std::size_t>(length));
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
    line.pop_back();
  if (!line.empty()) ::history(state_->history, &state_->event, H_ENTER, line.c_str());
  return line;
}

std::filesystem::path history_path() {
  const char* const state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/') return std::filesystem::path(state) / "quern" / "history";
  const char* const home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return {};
  return std::filesystem::path(home) / ".local" / "state" / "quern" / "history";
}

}  // namespace quern
