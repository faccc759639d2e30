#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// Collects the bytes of a model. Numbers are little-endian base-128 varints, so small ones are
/// short and the file is the same from every machine.
class ModelWriter {
 public:
  void number(std::uint64_t value);
  void signed_number(std::int64_t value);
  void text(std::string_view value);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads back what ModelWriter wrote. Every read is checked: one past the end, or a count above its
/// bound, throws std::runtime_error. Views the buffer given, which must outlive it.
class ModelReader {
 public:
  explicit ModelReader(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] std::uint64_t number();
  /// A number that is at most `bound`: a count or an index.
  [[nodiscard]] std::uint64_t number_up_to(std::uint64_t bound);
  [[nodiscard]] std::int64_t signed_number();
  [[nodiscard]] std::string text();
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

/// Writes `payload` behind a header: magic, version, size and checksum. Throws std::runtime_error,
/// naming the path, if it cannot be written.
void save_model_file(const std::filesystem::path& path, std::string_view payload);

/// The payload of a model file. Throws std::runtime_error, naming the path and the way out, if the
/// file is missing, truncated, foreign, damaged or of another version.
[[nodiscard]] std::string load_model_file(const std::filesystem::path& path);

}  // namespace quern
