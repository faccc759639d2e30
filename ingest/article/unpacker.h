#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace quern {

/// What may come out of a file and of all that is packed in it, however deep: bounds that no pile
/// of articles needs, and that a few bytes made to fill a disk reach at once.
struct UnpackBudget {
  std::uint64_t bytes = std::uint64_t{4} << 30U;
  std::size_t files = 200'000;
};

/// The files of a ZIP archive, one after the other, by libarchive.
class Unpacker {
 public:
  /// The archive at a path, or the one that the bytes are; `budget` outlives it. Throws ReadError
  /// if it is none.
  Unpacker(const std::filesystem::path& path, UnpackBudget& budget);
  Unpacker(std::string bytes, UnpackBudget& budget);
  ~Unpacker();
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;
  Unpacker(Unpacker&&) noexcept;
  Unpacker& operator=(Unpacker&&) noexcept;

  /// Path of the next file in the archive, valid UTF-8, without steps upward; nothing at the end.
  /// Throws ReadError if the archive is damaged, or the budget used up; it ends there.
  [[nodiscard]] std::optional<std::string> next_name();

  /// What that file holds. Throws ReadError if that is more than `max_bytes` or is damaged.
  [[nodiscard]] std::string read(std::size_t max_bytes);

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
  UnpackBudget* budget_;
  bool at_end_ = false;
};

}  // namespace quern
