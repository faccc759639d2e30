#include "ingest/language/analyze/find_data.h"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <sys/auxv.h>
#include <system_error>
#include <vector>

namespace quern {
namespace {

namespace fs = std::filesystem;

/// Where this program stands; empty if that cannot be told.
fs::path program_path() {
  std::error_code error;
  fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) return program;
  // A root that was just made has no /proc; the kernel tells by what path a program was started.
  // NOLINTNEXTLINE(performance-no-int-to-ptr): as getauxval gives it.
  const char* started_as = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
  if (started_as == nullptr) return {};
  return fs::canonical(started_as, error);
}

/// Folders that may hold the data, the likeliest first.
std::vector<fs::path> data_folders() {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): asked before any thread starts, and never set here.
  const char* chosen = std::getenv("QUERN_DATA");
  if (chosen != nullptr && *chosen != '\0') return {chosen};
  const fs::path program = program_path();
  if (program.empty()) return {};
  const fs::path folder = program.parent_path();
  return {folder / "data", (folder / "../share/quern").lexically_normal()};
}

}  // namespace

fs::path find_data(std::string_view name) {
  const std::vector<fs::path> folders = data_folders();
  std::string looked;
  for (const fs::path& folder : folders) {
    std::error_code error;
    if (fs::exists(folder / name, error)) return folder / name;
    looked += (looked.empty() ? "" : " and ") + folder.string();
  }
  throw std::runtime_error(std::string(name) + ": not found in " +
                           (looked.empty() ? "any known folder" : looked) +
                           "; set QUERN_DATA to Quern's data folder");
}

}  // namespace quern
