#include "query/prompt/line_editor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <deque>
#include <fcntl.h>
#include <histedit.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utf8proc.h>
#include <vector>

#include "query/prompt/paste.h"
#include "query/render/display.h"

namespace quern {
namespace {

constexpr int kHistoryLines = 1000;

char prompt_text[] = "quern> ";  // libedit wants it writable.

char* prompt_of(EditLine* /*editor*/) {
  return prompt_text;
}

int characters_of(std::string_view text) {
  static constexpr unsigned kContinuation = 0x80;
  static constexpr unsigned kMask = 0xC0;
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & kMask) != kContinuation;
  }));
}

/// In columns as wide as the terminal allows.
std::string listed(const std::vector<std::string>& words) {
  static constexpr std::size_t kGap = 2;
  std::size_t widest = 1;
  for (const std::string& word : words)
    widest = std::max(widest, display_width(word) + kGap);
  const std::size_t columns = std::max<std::size_t>(terminal_width() / widest, 1);
  std::string list = "\n";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = printable(words[i]);
    list += word;
    const bool ends_line = (i + 1) % columns == 0 || i + 1 == words.size();
    list += ends_line ? std::string("\n") : std::string(widest - display_width(word), ' ');
  }
  return list;
}

bool is_written(std::string_view text) {
  return ::write(STDOUT_FILENO, text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

void append_utf8(wchar_t code, std::string& text) {
  static constexpr std::size_t kLongest = 4;
  std::array<utf8proc_uint8_t, kLongest> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

/// What the terminal sends up to the end of a bracketed paste (xterm, "Bracketed Paste Mode").
std::string read_paste(EditLine* editor) {
  static constexpr std::string_view kEnd = "\x1b[201~";
  static constexpr std::size_t kMostBytes = 1U << 20U;
  std::string text;
  wchar_t letter = 0;
  while (text.size() < kMostBytes && el_wgetc(editor, &letter) == 1) {
    append_utf8(letter, text);
    if (!text.ends_with(kEnd)) continue;
    text.resize(text.size() - kEnd.size());
    break;
  }
  return text;
}

bool can_bracket_pastes() {
  const char* const terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) != "dumb";
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
  std::deque<std::string> pasted;  ///< Lines that wait for their turn.
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

  static unsigned char on_paste(EditLine* editor, int /*key*/) {
    std::vector<std::string> lines = pasted_lines(read_paste(editor));
    if (!lines.front().empty()) el_insertstr(editor, lines.front().c_str());
    if (lines.size() > 1) {
      of(editor).pasted.assign(lines.begin() + 1, lines.end());
      el_push(editor, "\n");
    }
    return CC_REFRESH;
  }

  unsigned char complete_word(EditLine* at) const {
    const LineInfo* const line = el_line(at);
    const std::string_view before(line->buffer,
                                  static_cast<std::size_t>(line->cursor - line->buffer));
    const Completion found = complete(before);
    if (found.candidates.empty()) return CC_REFRESH_BEEP;
    const std::string_view word = before.substr(before.size() - found.replaced);
    if (found.start.size() >= word.size() && found.start != word) {
      el_deletestr(at, characters_of(word));
      el_insertstr(at, found.start.c_str());
      return CC_REFRESH;
    }
    if (found.candidates.size() == 1) return CC_REFRESH_BEEP;
    return is_written(listed(found.candidates)) ? CC_REDISPLAY : CC_ERROR;
  }

  /// The next whole line of a paste, shown as if it had been typed. What follows its last line
  /// break is put into the line to come, to be edited.
  std::optional<std::string> next_pasted() {
    if (pasted.empty()) return std::nullopt;
    std::string line = std::move(pasted.front());
    pasted.pop_front();
    if (pasted.empty()) {
      if (!line.empty()) el_push(editor, line.c_str());
      return std::nullopt;
    }
    if (!is_written(std::string(prompt_text) + line + '\n')) return std::nullopt;
    return line;
  }

  void remember(const std::string& line) {
    if (!line.empty()) ::history(history, &event, H_ENTER, line.c_str());
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
  el_set(state_->editor, EL_ADDFN, "quern-paste", "Take a paste in", State::on_paste);
  el_set(state_->editor, EL_BIND, "\\e[200~", "quern-paste", nullptr);
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
  if (auto line = state_->next_pasted()) {
    state_->remember(*line);
    return line;
  }
  int length = 0;
  errno = 0;
  state_->was_interrupted = false;
  el_set(state_->editor, EL_PREP_TERM, 1);  // Or keys pressed at sight of the prompt would be lost.
  if (can_bracket_pastes() && !is_written("\x1b[?2004h")) return std::nullopt;
  const char* const text = el_gets(state_->editor, &length);
  const bool was_interrupted = state_->was_interrupted || errno == EINTR;
  if (can_bracket_pastes() && !is_written("\x1b[?2004l")) return std::nullopt;
  if (text == nullptr && was_interrupted) {
    state_->pasted.clear();
    el_reset(state_->editor);
    return is_written("\n") ? std::optional<std::string>("") : std::nullopt;
  }
  if (text == nullptr || length <= 0) return std::nullopt;
  std::string line(text, static_cast<std::size_t>(length));
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
    line.pop_back();
  state_->remember(line);
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
