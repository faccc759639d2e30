#include "ingest/language/encode/weights_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <xxhash.h>

namespace quern {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kAlignment = 64;
constexpr std::size_t kMostSections = 1000;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t section_count;
  std::uint64_t file_size;
  std::uint64_t checksum;
};

struct SectionEntry {
  std::array<char, 40> name;
  std::uint64_t offset;
  std::uint64_t size;
};

constexpr std::array<char, 8> kMagic = {'Q', 'U', 'E', 'R', 'N', '-', 'N', 'N'};

}  // namespace

WeightsFile::WeightsFile(const std::filesystem::path& path) : path_(path.string()) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) refuse(std::generic_category().message(errno));
  struct stat status {};
  const bool is_readable =
      ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
  size_ = is_readable ? static_cast<std::size_t>(status.st_size) : 0;
  void* const mapped = is_readable
                           ? ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0)
                           : MAP_FAILED;
  ::close(file);
  if (mapped == MAP_FAILED) refuse("cannot be read");
  data_ = static_cast<const std::byte*>(mapped);
  try {
    read_sections();
  } catch (...) {
    ::munmap(mapped, size_);
    throw;
  }
}

WeightsFile::~WeightsFile() {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): munmap takes what mmap gave.
  if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

WeightsFile::WeightsFile(WeightsFile&& other) noexcept
    : path_(std::move(other.path_)),
      data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      checksum_(other.checksum_),
      sections_(std::move(other.sections_)) {}

WeightsFile& WeightsFile::operator=(WeightsFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(checksum_, other.checksum_);
  std::swap(sections_, other.sections_);
  return *this;
}

void WeightsFile::refuse(std::string_view why) const {
  throw std::runtime_error(fmt::format("{}: {}; install Quern's data/model again", path_, why));
}

void WeightsFile::read_sections() {
  Header header{};
  if (size_ < sizeof header) refuse("truncated");
  std::memcpy(&header, data_, sizeof header);
  if (header.magic != kMagic) refuse("not a model of Quern");
  if (header.version != kVersion) {
    refuse(fmt::format("a model of version {}, not {}", header.version, kVersion));
  }
  if (header.file_size != size_) refuse("truncated");
  if (XXH3_64bits(data_ + sizeof header, size_ - sizeof header) != header.checksum) {
    refuse("damaged (its checksum is wrong)");
  }
  checksum_ = header.checksum;
  const std::size_t table_end = sizeof header + header.section_count * sizeof(SectionEntry);
  if (header.section_count > kMostSections || table_end > size_) refuse("damaged");
  for (std::size_t i = 0; i < header.section_count; ++i) {
    SectionEntry entry{};
    std::memcpy(&entry, data_ + sizeof header + i * sizeof entry, sizeof entry);
    const bool is_inside = entry.offset % kAlignment == 0 && entry.offset >= table_end &&
                           entry.offset <= size_ && entry.size <= size_ - entry.offset;
    if (!is_inside || entry.name.back() != '\0') refuse("damaged");
    sections_.emplace(entry.name.data(), std::span(data_ + entry.offset, entry.size));
  }
}

std::span<const std::byte> WeightsFile::section(const std::string& name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) refuse(fmt::format("has no section '{}'", name));
  return found->second;
}

std::span<const std::byte> WeightsFile::section(const std::string& name, std::size_t size) const {
  const auto found = section(name);
  if (found.size() != size) refuse(fmt::format("section '{}' has the wrong size", name));
  return found;
}

std::span<const float> WeightsFile::floats(const std::string& name, std::size_t count) const {
  const auto found = section(name, count * sizeof(float));
  return {reinterpret_cast<const float*>(found.data()), count};
}

std::span<const float> WeightsFile::floats(const std::string& name) const {
  return floats(name, section(name).size() / sizeof(float));
}

std::span<const std::int8_t> WeightsFile::bytes(const std::string& name, std::size_t count) const {
  const auto found = section(name, count);
  return {reinterpret_cast<const std::int8_t*>(found.data()), count};
}

Linear WeightsFile::linear(const std::string& name, std::size_t rows, std::size_t columns) const {
  const std::size_t padded = padded_columns(columns);
  const auto found = section(name, padded * (sizeof(float) * 3 + rows));
  Linear result;
  result.rows = rows;
  result.columns = padded;
  result.scales = reinterpret_cast<const float*>(found.data());
  result.bias = result.scales + padded;
  result.offsets = reinterpret_cast<const std::int32_t*>(result.bias + padded);
  result.weights = reinterpret_cast<const std::int8_t*>(result.offsets + padded);
  return result;
}

std::vector<std::string_view> WeightsFile::lines(const std::string& name) const {
  const auto found = section(name);
  std::string_view text(reinterpret_cast<const char*>(found.data()), found.size());
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    result.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace quern
