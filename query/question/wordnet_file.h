#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// A text file read in small pieces, so that opening a dictionary costs nothing. Const use from one
/// thread.
class WordNetFile {
 public:
  /// A file that is missing or cannot be read holds no line.
  explicit WordNetFile(const std::filesystem::path& path);
  ~WordNetFile();
  WordNetFile(WordNetFile&& other) noexcept;
  WordNetFile& operator=(WordNetFile&&) = delete;
  WordNetFile(const WordNetFile&) = delete;
  WordNetFile& operator=(const WordNetFile&) = delete;

  [[nodiscard]] bool is_open() const { return file_ >= 0; }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// The line that begins at the byte, without its end; cut where longer than any of WordNet's.
  [[nodiscard]] std::string line_at(std::size_t begin) const;

  /// The line whose first word is `key`. Precondition: the lines are sorted by byte.
  [[nodiscard]] std::optional<std::string> find(std::string_view key) const;

 private:
  [[nodiscard]] std::string read(std::size_t begin, std::size_t length) const;
  /// First byte of the line that holds the byte.
  [[nodiscard]] std::size_t line_begin(std::size_t at) const;

  int file_ = -1;
  std::size_t size_ = 0;
};

}  // namespace quern
