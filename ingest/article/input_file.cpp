#include "ingest/article/input_file.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <zlib.h>

#include "ingest/article/article.h"

namespace quern {
namespace {

constexpr unsigned kReadBytes = 1U << 16U;

std::string system_error(int code) {
  return std::generic_category().message(code);
}

/// Opens for reading, or throws ReadError.
int open_descriptor(const std::filesystem::path& path) {
  if (path == "-") return dup(STDIN_FILENO);
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw ReadError("cannot be opened: " + system_error(errno));
  return descriptor;
}

}  // namespace

struct InputFile::Stream {
  gzFile file = nullptr;  ///< zlib reads unpacked files too, as they are.

  explicit Stream(int descriptor) : file(gzdopen(descriptor, "rb")) {
    if (file == nullptr) {
      close(descriptor);
      throw ReadError("cannot be opened: out of memory");
    }
    gzbuffer(file, kReadBytes);
  }
  ~Stream() { gzclose(file); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  Stream(Stream&&) = delete;
  Stream& operator=(Stream&&) = delete;
};

InputFile::InputFile(const std::filesystem::path& path, IsStopped is_stopped)
    : stream_(std::make_unique<Stream>(open_descriptor(path))), is_stopped_(is_stopped) {}

InputFile::InputFile(std::string content) : buffer_(std::move(content)), at_end_(true) {}

InputFile::~InputFile() = default;
InputFile::InputFile(InputFile&&) noexcept = default;
InputFile& InputFile::operator=(InputFile&&) noexcept = default;

bool InputFile::fill() {
  if (at_end_) return false;
  if (is_stopped_ != nullptr && is_stopped_()) throw ReadError("interrupted");
  buffer_.erase(0, next_);
  next_ = 0;
  const std::size_t old_size = buffer_.size();
  buffer_.resize(old_size + kReadBytes);
  const int count = gzread(stream_->file, buffer_.data() + old_size, kReadBytes);
  buffer_.resize(old_size + (count > 0 ? static_cast<std::size_t>(count) : 0));
  if (count > 0) return true;

  at_end_ = true;
  int code = Z_OK;
  const std::string message = gzerror(stream_->file, &code);
  if (code == Z_ERRNO) throw ReadError("cannot be read: " + system_error(errno));
  if (code == Z_BUF_ERROR) throw ReadError("the gzip file ends too early; fetch it again");
  if (code != Z_OK) throw ReadError("the gzip file is damaged: " + message);
  return false;
}

std::string_view InputFile::peek() {
  while (buffer_.size() - next_ < kPeekBytes && fill()) {
  }
  return std::string_view(buffer_).substr(next_, kPeekBytes);
}

std::string InputFile::read_all(std::size_t max_bytes) {
  while (buffer_.size() - next_ <= max_bytes && fill()) {
  }
  if (buffer_.size() - next_ > max_bytes) {
    throw ReadError(
        fmt::format("larger than {} MiB; split it into its articles", max_bytes >> 20U));
  }
  std::string all = buffer_.substr(next_);
  buffer_.clear();
  next_ = 0;
  return all;
}

std::optional<std::string> InputFile::read_bytes(std::size_t size, std::size_t max_bytes) {
  std::string bytes;
  std::size_t left = size;
  while (left > 0) {
    if (next_ == buffer_.size() && !fill()) throw ReadError("ends too early; fetch it again");
    const std::size_t count = std::min(left, buffer_.size() - next_);
    if (size <= max_bytes) bytes.append(buffer_, next_, count);
    next_ += count;
    left -= count;
  }
  if (size > max_bytes) return std::nullopt;
  return bytes;
}

std::string_view InputFile::take() {
  if (next_ == buffer_.size()) fill();
  const std::string_view taken = std::string_view(buffer_).substr(next_);
  next_ = buffer_.size();
  return taken;
}

std::optional<std::string> InputFile::next_line(std::size_t max_bytes) {
  std::size_t searched = next_;
  std::size_t end = buffer_.find('\n', searched);
  bool too_long = false;
  while (end == std::string::npos) {
    if (buffer_.size() - next_ > max_bytes) {
      too_long = true;
      next_ = buffer_.size();
    }
    const std::size_t unsearched = buffer_.size() - next_;
    if (!fill()) {
      if (next_ == buffer_.size() && !too_long) return std::nullopt;
      end = buffer_.size();
      break;
    }
    searched = next_ + unsearched;
    end = buffer_.find('\n', searched);
  }
  ++line_number_;
  std::string line = buffer_.substr(next_, end - next_);
  next_ = std::min(end + 1, buffer_.size());
  if (too_long || line.size() > max_bytes) {
    throw ReadError(fmt::format("the line is longer than {} MiB", max_bytes >> 20U));
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::uint64_t InputFile::consumed_bytes() const {
  const z_off_t offset = stream_ ? gzoffset(stream_->file) : 0;
  return offset > 0 ? static_cast<std::uint64_t>(offset) : 0;
}

}  // namespace quern
