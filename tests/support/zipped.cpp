// The format is PKWARE's APPNOTE.TXT, 4.3.
#include "tests/support/zipped.h"

#include <cstdint>
#include <zlib.h>

namespace quern {
namespace {

std::string little_endian(std::uint64_t value, int bytes) {
  std::string result;
  for (int i = 0; i < bytes; ++i, value >>= 8U)
    result += static_cast<char>(value & 0xffU);
  return result;
}

/// What both of a file's headers say: version, flags, method, time, date, checksum, sizes.
std::string facts_of(const std::string& name, const std::string& content) {
  static constexpr int kVersion = 20;
  const auto checksum =
      crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
  return little_endian(kVersion, 2) + std::string(8, '\0') + little_endian(checksum, 4) +
         little_endian(content.size(), 4) + little_endian(content.size(), 4) +
         little_endian(name.size(), 2) + std::string(2, '\0');
}

}  // namespace

std::string zipped(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string archive;
  std::string list;
  for (const auto& [name, content] : files) {
    const std::string facts = facts_of(name, content);
    list += "PK\1\2" + std::string("\x14\0", 2) + facts + std::string(10, '\0') +
            little_endian(archive.size(), 4) + name;
    archive += "PK\3\4" + facts + name + content;
  }
  const std::string count = little_endian(files.size(), 2);
  return archive + list + "PK\5\6" + std::string(4, '\0') + count + count +
         little_endian(list.size(), 4) + little_endian(archive.size(), 4) + std::string(2, '\0');
}

}  // namespace quern
