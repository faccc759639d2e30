#include "query/question/wordnet_file.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace quern {
namespace {

constexpr std::size_t kPiece = 1024;
/// The longest line of WordNet 3.0 has 13,240 bytes.
constexpr std::size_t kLongestLine = 32'768;

}  // namespace

WordNetFile::WordNetFile(const std::filesystem::path& path)
    : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  struct stat status {};
  if (file_ >= 0 && ::fstat(file_, &status) == 0 && S_ISREG(status.st_mode)) {
    size_ = static_cast<std::size_t>(status.st_size);
  }
}

WordNetFile::~WordNetFile() {
  if (file_ >= 0) ::close(file_);
}

WordNetFile::WordNetFile(WordNetFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)), size_(std::exchange(other.size_, 0)) {}

std::string WordNetFile::read(std::size_t begin, std::size_t length) const {
  std::string bytes(begin < size_ ? std::min(length, size_ - begin) : 0, '\0');
  const auto got = ::pread(file_, bytes.data(), bytes.size(), static_cast<off_t>(begin));
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return bytes;
}

std::string WordNetFile::line_at(std::size_t begin) const {
  std::string line;
  while (line.size() < kLongestLine) {
    const std::string piece = read(begin + line.size(), kPiece);
    const std::size_t end = piece.find('\n');
    line.append(piece, 0, end);
    if (end != std::string::npos || piece.empty()) break;
  }
  return line;
}

std::size_t WordNetFile::line_begin(std::size_t at) const {
  while (at > 0) {
    const std::size_t from = at > kPiece ? at - kPiece : 0;
    const std::string before = read(from, at - from);
    const std::size_t end = before.rfind('\n');
    if (end != std::string::npos) return from + end + 1;
    at = from;
  }
  return 0;
}

std::optional<std::string> WordNetFile::find(std::string_view key) const {
  std::size_t low = 0;
  std::size_t high = size_;
  while (low < high) {
    const std::size_t begin = line_begin(low + (high - low) / 2);
    std::string line = line_at(begin);
    const std::string_view word = std::string_view(line).substr(0, line.find(' '));
    if (word == key) return line;
    if (word < key) {
      low = begin + line.size() + 1;
    } else {
      high = begin;
    }
  }
  return std::nullopt;
}

}  // namespace quern
