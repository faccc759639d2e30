#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "query/prompt/completion.h"

namespace quern {

/// What may stand at the end of what was typed before the cursor.
using Complete = std::function<Completion(std::string_view before)>;

/// Reads lines from a terminal with editing, history and completion (libedit). Several lines that
/// are pasted at once come one after the other.
class LineEditor {
 public:
  /// History is read from and kept in `history` (readable by its owner only); an empty path keeps
  /// none.
  LineEditor(const std::filesystem::path& history, Complete complete);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;
  LineEditor(LineEditor&&) = delete;
  LineEditor& operator=(LineEditor&&) = delete;

  /// The next line without its line break; nothing at the end of input (Ctrl-D). Ctrl-C drops the
  /// line typed so far and gives an empty one.
  [[nodiscard]] std::optional<std::string> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Where the prompt's history lives: $XDG_STATE_HOME/quern/history, else
/// ~/.local/state/quern/history; empty without a home.
[[nodiscard]] std::filesystem::path history_path();

}  // namespace quern
