#include "ingest/language/learn/model_file.h"

#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <xxhash.h>

namespace quern {
namespace {

constexpr std::string_view kMagic = "QUERNMDL";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHeaderSize = 8 + 4 + 8 + 8;  // magic, version, size, checksum
constexpr std::size_t kMaxPayload = 256U << 20U;    // no model of ours comes near

std::string little_endian(std::uint64_t value, std::size_t width) {
  std::string bytes(width, '\0');
  for (char& byte : bytes) {
    byte = static_cast<char>(value & 0xffU);
    value >>= 8U;
  }
  return bytes;
}

std::uint64_t from_little_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;)
    value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
  return value;
}

std::runtime_error refusal(const std::filesystem::path& path, std::string_view why) {
  return std::runtime_error(
      fmt::format("{}: {}; install Quern's data/model again", path.string(), why));
}

}  // namespace

void ModelWriter::number(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_.push_back(static_cast<char>((value & 0x7fU) | 0x80U));
    value >>= 7U;
  }
  bytes_.push_back(static_cast<char>(value));
}

void ModelWriter::signed_number(std::int64_t value) {
  // Zigzag: 0, -1, 1, -2 … become 0, 1, 2, 3 …
  const auto bits = static_cast<std::uint64_t>(value);
  number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

void ModelWriter::text(std::string_view value) {
  number(value.size());
  bytes_.append(value);
}

std::uint64_t ModelReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (rest_.empty()) break;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
    if (byte < 0x80) return value;
  }
  throw std::runtime_error("a number in the model is cut off");
}

std::uint64_t ModelReader::number_up_to(std::uint64_t bound) {
  const std::uint64_t value = number();
  if (value > bound) throw std::runtime_error("a number in the model is out of range");
  return value;
}

std::int64_t ModelReader::signed_number() {
  const std::uint64_t bits = number();
  return static_cast<std::int64_t>((bits >> 1U) ^ (~(bits & 1U) + 1));
}

std::string ModelReader::text() {
  const auto size = static_cast<std::size_t>(number_up_to(rest_.size()));
  // number_up_to() looked at the bytes before its own were taken off.
  if (size > rest_.size()) throw std::runtime_error("a string in the model is cut off");
  std::string value(rest_.substr(0, size));
  rest_.remove_prefix(size);
  return value;
}

void save_model_file(const std::filesystem::path& path, std::string_view payload) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << kMagic << little_endian(kVersion, 4) << little_endian(payload.size(), 8)
       << little_endian(XXH3_64bits(payload.data(), payload.size()), 8) << payload;
  file.close();
  if (!file)
    throw std::runtime_error(fmt::format("{}: the model cannot be written", path.string()));
}

std::string load_model_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw refusal(path, "the language model is missing or cannot be read");
  std::array<char, kHeaderSize> buffer{};
  file.read(buffer.data(), buffer.size());
  const std::string_view header(buffer.data(), static_cast<std::size_t>(file.gcount()));
  if (header.size() < kHeaderSize || !header.starts_with(kMagic))
    throw refusal(path, "not a language model of Quern");
  if (from_little_endian(header.substr(8, 4)) != kVersion)
    throw refusal(path, "a language model of another version");
  const std::uint64_t size = from_little_endian(header.substr(12, 8));
  if (size > kMaxPayload) throw refusal(path, "the language model is damaged");

  std::string payload(static_cast<std::size_t>(size), '\0');
  file.read(payload.data(), static_cast<std::streamsize>(payload.size()));
  if (static_cast<std::size_t>(file.gcount()) != payload.size())
    throw refusal(path, "the language model is cut off");
  if (file.peek() != std::ifstream::traits_type::eof() ||
      XXH3_64bits(payload.data(), payload.size()) != from_little_endian(header.substr(20, 8)))
    throw refusal(path, "the language model is damaged");
  return payload;
}

}  // namespace quern
