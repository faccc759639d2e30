#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// Asked between pieces of an input: true breaks the reading off.
using IsStopped = bool (*)();

/// A file, or standard input, read once from its beginning; gzip is unpacked on the way. Holds a
/// bounded part of it in memory.
class InputFile {
 public:
  /// Throws ReadError if it cannot be opened. "-" is standard input. Where `is_stopped` says so,
  /// reading more of it throws ReadError.
  explicit InputFile(const std::filesystem::path& path, IsStopped is_stopped = nullptr);
  /// What was unpacked already.
  explicit InputFile(std::string content);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  InputFile(InputFile&&) noexcept;
  InputFile& operator=(InputFile&&) noexcept;

  /// The first bytes, without using them up: as many as there are, up to `kPeekBytes`.
  [[nodiscard]] std::string_view peek();

  /// All that is left. Throws ReadError if that is more than `max_bytes`.
  [[nodiscard]] std::string read_all(std::size_t max_bytes);

  /// The next `size` bytes; nothing if those are more than `max_bytes`, having skipped them. Throws
  /// ReadError if there are less.
  [[nodiscard]] std::optional<std::string> read_bytes(std::size_t size, std::size_t max_bytes);

  /// Some of what is left, at least a byte; empty at the end. Valid until the next call.
  [[nodiscard]] std::string_view take();

  /// Next line without its LF or CRLF, or nothing at the end. Throws ReadError if the line is
  /// longer than `max_bytes`, having skipped it: the next call goes on behind it.
  [[nodiscard]] std::optional<std::string> next_line(std::size_t max_bytes);

  /// Number of the line that next_line() gave last, from 1; 0 before the first.
  [[nodiscard]] std::size_t line_number() const { return line_number_; }

  /// Bytes of the file used up so far, packed as the file is. For progress only.
  [[nodiscard]] std::uint64_t consumed_bytes() const;

  static constexpr std::size_t kPeekBytes = 4096;

 private:
  struct Stream;

  /// Reads more into the buffer; false at the end of the file. Throws ReadError, after which the
  /// file is at its end.
  bool fill();

  std::unique_ptr<Stream> stream_;  ///< Null for content in memory.
  IsStopped is_stopped_ = nullptr;
  std::string buffer_;  ///< What was read and not yet handed out starts at `next_`.
  std::size_t next_ = 0;
  std::size_t line_number_ = 0;
  bool at_end_ = false;
};

}  // namespace quern
