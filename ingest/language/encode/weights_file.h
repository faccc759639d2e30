#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/language/encode/kernel.h"

namespace quern {

/// A trained network's file, mapped into memory: named sections of numbers and text. Owns the
/// mapping; what it gives back views it. ingest/train/neural/export.py writes such files.
///
/// Layout, little-endian: magic "QUERN-NN", version u32, section count u32, file size u64, XXH3-64
/// of all that follows this header u64; for each section its name (40 bytes, zero-padded), offset
/// u64 and size u64; then the sections, each at a multiple of 64.
class WeightsFile {
 public:
  /// Throws std::runtime_error, naming the file and the way out, if it is missing, truncated,
  /// foreign, damaged or of another version.
  explicit WeightsFile(const std::filesystem::path& path);
  ~WeightsFile();
  WeightsFile(WeightsFile&& other) noexcept;
  WeightsFile& operator=(WeightsFile&& other) noexcept;
  WeightsFile(const WeightsFile&) = delete;
  WeightsFile& operator=(const WeightsFile&) = delete;

  /// Hash of the content, which tells this file from other ones.
  [[nodiscard]] std::uint64_t checksum() const { return checksum_; }

  /// Throws std::runtime_error that names the file, what is wrong with it, and the way out.
  [[noreturn]] void refuse(std::string_view why) const;

  [[nodiscard]] bool has(const std::string& section) const { return sections_.contains(section); }

  // Each throws std::runtime_error, naming the file, if the section is missing or not of that size.
  [[nodiscard]] std::span<const float> floats(const std::string& name, std::size_t count) const;
  /// As many as the section has.
  [[nodiscard]] std::span<const float> floats(const std::string& name) const;
  [[nodiscard]] std::span<const std::int8_t> bytes(const std::string& name,
                                                   std::size_t count) const;
  /// A layer from `rows` to `columns` values, padded to a multiple of kBlockColumns.
  [[nodiscard]] Linear linear(const std::string& name, std::size_t rows, std::size_t columns) const;
  /// The lines of a section of text.
  [[nodiscard]] std::vector<std::string_view> lines(const std::string& name) const;

 private:
  void read_sections();
  [[nodiscard]] std::span<const std::byte> section(const std::string& name) const;
  [[nodiscard]] std::span<const std::byte> section(const std::string& name, std::size_t size) const;
  std::string path_;
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
  std::uint64_t checksum_ = 0;
  std::unordered_map<std::string, std::span<const std::byte>> sections_;
};

/// `columns` rounded up to whole blocks.
[[nodiscard]] constexpr std::size_t padded_columns(std::size_t columns) {
  return (columns + kBlockColumns - 1) / kBlockColumns * kBlockColumns;
}

}  // namespace quern
