#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace quern {

enum class Shell : std::uint8_t { bash, zsh, fish };

/// What a program's options take, where their definitions do not say.
struct CompletionHints {
  std::map<std::string, std::vector<std::string>> choices;  ///< By long name ("--format").
  bool takes_files = false;                                 ///< Its arguments are files.
  /// Long names of those with choices that take several, with commas between.
  std::set<std::string> lists = {};
  /// By long name, a key: `PROGRAM --db FILE --complete KEY:WORD` writes what may stand there, a
  /// line each.
  std::map<std::string, std::string> asked = {};
};

/// A completion script for the program, from its options. Options whose type is FILE or FOLDER
/// complete as such; hidden ones are left out.
[[nodiscard]] std::string completion_script(const CLI::App& app,
                                            Shell shell,
                                            const CompletionHints& hints);

/// Adds a hidden option `--completion SHELL` that writes the script to standard output and throws
/// CLI::Success. The build calls it; `app` has to outlive its parsing.
void add_completion(CLI::App& app, CompletionHints hints);

}  // namespace quern
