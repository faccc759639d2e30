#include "ingest/language/encode/kernel_check.h"

#include <array>
#include <cstdint>
#include <vector>

namespace quern {
namespace {

constexpr std::size_t kRows = 128;
constexpr std::size_t kColumns = kBlockColumns;

/// Numbers from -127 to 127, the same everywhere (Park and Miller, 1988).
class Bytes {
 public:
  std::int8_t operator()() {
    state_ = state_ * 48271 % 2147483647;
    return static_cast<std::int8_t>(static_cast<int>(state_ % 255) - 127);
  }

 private:
  std::uint64_t state_ = 1;
};

/// A layer of numbers by chance, and what goes in.
struct Sample {
  Sample() {
    Bytes byte;
    for (std::int8_t& weight : weights)
      weight = byte();
    for (std::size_t i = 0; i < weights.size(); ++i)
      offsets[i / 4 % kColumns] += 128 * weights[i];
    scales.fill(0.01F);
    for (float& value : in)
      value = byte();
  }

  [[nodiscard]] std::vector<float> through(const Kernel& kernel, std::size_t count) const {
    const Linear linear = {kRows,         kColumns,    weights.data(),
                           scales.data(), bias.data(), offsets.data()};
    std::vector<float> out(count * kColumns);
    std::vector<std::byte> scratch(scratch_bytes(count, kRows));
    kernel.apply(linear, Activation::none, in.data(), count, scratch.data(), out.data());
    return out;
  }

  static constexpr std::size_t kMost = 40;
  alignas(64) std::array<std::int8_t, kRows * kColumns> weights{};
  std::array<float, kColumns> scales{};
  std::array<float, kColumns> bias{};
  std::array<std::int32_t, kColumns> offsets{};
  std::array<float, kMost * kRows> in{};
};

}  // namespace

bool gives_right_products(const Kernel& kernel) {
  const Sample sample;
  for (const std::size_t count : {std::size_t{5}, std::size_t{16}, Sample::kMost}) {
    if (sample.through(kernel, count) != sample.through(kPlain, count)) return false;
  }
  return true;
}

}  // namespace quern
