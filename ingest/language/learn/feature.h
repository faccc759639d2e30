#pragma once

#include <cstdint>
#include <string_view>

namespace quern {

/// A feature, hashed: which template it fills and what it saw. 32 bits keep the model small; with
/// a million features in it, one new feature in 4,000 is mistaken for a known one.
using Feature = std::uint32_t;

/// Hash of a string, the same on every machine (FNV-1a).
[[nodiscard]] constexpr std::uint64_t hash_text(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

/// Hash of two values in this order.
[[nodiscard]] constexpr std::uint64_t combine(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t mixed = (a ^ (b + 0x9e3779b97f4a7c15 + (a << 6U))) * 0xff51afd7ed558ccd;
  return mixed ^ (mixed >> 32U);
}

/// The feature of template `id` that saw these values.
template <typename... Values>
[[nodiscard]] constexpr Feature feature(std::uint64_t id, Values... values) {
  std::uint64_t hash = id * 0x9e3779b97f4a7c15;
  ((hash = combine(hash, static_cast<std::uint64_t>(values))), ...);
  return static_cast<Feature>(hash ^ (hash >> 29U));
}

}  // namespace quern
