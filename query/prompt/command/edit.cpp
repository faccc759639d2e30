#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

#include "query/prompt/command/command.h"
#include "query/prompt/paste.h"

namespace quern::command {
namespace {

/// A file of the user's own that goes when this does.
class DraftFile {
 public:
  explicit DraftFile(const std::string& text)
      : path_((std::filesystem::temp_directory_path() / "quern-XXXXXX").string()) {
    const int file = ::mkstemp(path_.data());  // Readable by its owner only.
    if (file < 0)
      throw std::runtime_error(path_ + ": cannot be made; set TMPDIR to another folder");
    ::close(file);
    std::ofstream(path_) << text << '\n';
  }
  ~DraftFile() { ::unlink(path_.c_str()); }
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;
  DraftFile(DraftFile&&) = delete;
  DraftFile& operator=(DraftFile&&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

  [[nodiscard]] std::string text() const {
    static constexpr std::size_t kMostBytes = 1U << 16U;
    std::string text(kMostBytes, '\0');
    std::ifstream in(path_, std::ios::binary);
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
  }

 private:
  std::string path_;
};

std::string editor_of_user() {
  for (const char* const variable : {"VISUAL", "EDITOR"}) {
    const char* const editor = std::getenv(variable);
    if (editor != nullptr && *editor != '\0') return editor;
  }
  return "vi";
}

/// Running the user's own $EDITOR through the shell is what the variable is for.
bool is_edited(const std::string& editor, const std::string& path) {
  return std::system(fmt::format("{} '{}'", editor, path).c_str()) == 0;
}

}  // namespace

void edit(SessionState& session, std::string_view line) {
  if (!session.options.is_interactive) {
    session.fail(".edit needs a terminal");
    return;
  }
  try {
    const DraftFile draft(line.empty() ? session.last_line : std::string(line));
    const std::string editor = editor_of_user();
    if (!is_edited(editor, draft.path())) {
      session.fail(fmt::format("the editor '{}' failed; set EDITOR to another", editor));
      return;
    }
    for (std::string& edited : pasted_lines(draft.text())) {
      if (!edited.empty()) session.waiting.push_back(std::move(edited));
    }
  } catch (const std::runtime_error& error) {
    session.fail(error.what());
  }
}

}  // namespace quern::command
