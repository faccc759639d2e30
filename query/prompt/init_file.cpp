#include "query/prompt/init_file.h"

#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <string>

#include "schema/trimmed.h"

namespace quern {

std::filesystem::path init_path() {
  const char* const config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config == '/') return std::filesystem::path(config) / "quern" / "init";
  const char* const home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return {};
  return std::filesystem::path(home) / ".config" / "quern" / "init";
}

bool run_init_file(const std::filesystem::path& file, Session& session) {
  static constexpr int kMostLines = 1'000;
  std::ifstream lines(file);
  if (!lines || std::filesystem::is_directory(file)) {
    throw std::runtime_error(
        fmt::format("{}: cannot be read; name another file with --init", file.string()));
  }
  std::string line;
  for (int count = 0; count < kMostLines && std::getline(lines, line); ++count) {
    if (trimmed(line).starts_with('#')) continue;
    if (!session.run(line)) return false;
  }
  return true;
}

}  // namespace quern
