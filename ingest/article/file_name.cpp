#include "ingest/article/file_name.h"

#include <charconv>
#include <optional>

#include "ingest/article/utf8.h"

namespace quern {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";
constexpr unsigned kHalf = 4;
constexpr unsigned kHalfMask = 15;
constexpr std::size_t kEscapeSize = 3;  // "%E9"

/// The byte that stands written at `at`; nothing where none does.
std::optional<char> escaped_byte(std::string_view name, std::size_t at) {
  if (name[at] != '%' || name.size() < at + kEscapeSize) return std::nullopt;
  unsigned byte = 0;
  const char* const end = name.data() + at + kEscapeSize;
  const auto [stop, error] = std::from_chars(name.data() + at + 1, end, byte, 16);
  static constexpr unsigned kFirstNoAscii = 0x80;
  if (error != std::errc() || stop != end || byte < kFirstNoAscii) return std::nullopt;
  return static_cast<char>(byte);
}

std::string as_on_disk(std::string_view name) {
  std::string bytes;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const std::optional<char> byte = escaped_byte(name, at);
    bytes += byte.value_or(name[at]);
    if (byte) at += kEscapeSize - 1;
  }
  return bytes;
}

std::string_view without_part(std::string_view name) {
  const std::size_t mark = name.find_last_not_of("0123456789");
  const bool has_part = mark != std::string_view::npos && mark + 1 < name.size() &&
                        (name[mark] == ':' || name[mark] == '#');
  return has_part ? name.substr(0, mark) : name;
}

}  // namespace

std::string document_name(const std::filesystem::path& path) {
  std::string name = path.lexically_normal().string();
  while (const std::optional<std::size_t> invalid = find_invalid_utf8(name)) {
    const auto byte = static_cast<unsigned char>(name[*invalid]);
    name.replace(*invalid, 1, {'%', kDigits[byte >> kHalf], kDigits[byte & kHalfMask]});
  }
  return name;
}

std::vector<std::filesystem::path> files_of_document(std::string_view name) {
  std::vector<std::filesystem::path> files = {name, as_on_disk(name)};
  std::filesystem::path inmost = as_on_disk(without_part(name));
  while (!inmost.empty() && inmost != inmost.root_path()) {
    files.push_back(inmost);
    inmost = inmost.parent_path();
  }
  return files;
}

}  // namespace quern
