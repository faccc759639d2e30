#include "ingest/language/encode/kernel.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/language/encode/amx_support.h"
#include "ingest/language/encode/kernel_check.h"
#include "ingest/language/encode/weights_file.h"
#include "tests/support/emulated_kernel.h"
#include "tests/support/emulated_tiles.h"

using namespace quern;

namespace {

std::vector<float> random_floats(std::size_t count, std::uint32_t seed, float scale = 1) {
  std::mt19937 generator(seed);
  std::normal_distribution<float> normal;
  std::vector<float> values(count);
  for (float& value : values)
    value = scale * normal(generator);
  return values;
}

// A layer with weights of its own, and what they stand for in floats.
struct Layer {
  Layer(std::size_t rows, std::size_t columns)
      : packed(rows * columns + 64),
        scales(columns),
        bias(random_floats(columns, 3)),
        offsets(columns),
        exact(rows * columns) {
    std::mt19937 generator(7);
    std::uniform_int_distribution<int> weight(-127, 127);
    auto* const aligned = packed.data() + 64 - reinterpret_cast<std::uintptr_t>(packed.data()) % 64;
    for (std::size_t column = 0; column < columns; ++column) {
      scales[column] = 0.001F + 0.00001F * static_cast<float>(column);
      for (std::size_t row = 0; row < rows; ++row) {
        const int value = weight(generator);
        const std::size_t block = column / kBlockColumns * kBlockColumns * rows;
        aligned[block + row / 4 * 4 * kBlockColumns + column % kBlockColumns * 4 + row % 4] =
            static_cast<std::int8_t>(value);
        offsets[column] += 128 * value;
        exact[row * columns + column] = static_cast<float>(value) * scales[column];
      }
    }
    linear = {rows, columns, aligned, scales.data(), bias.data(), offsets.data()};
  }

  std::vector<std::int8_t> packed;
  std::vector<float> scales;
  std::vector<float> bias;
  std::vector<std::int32_t> offsets;
  std::vector<float> exact;
  Linear linear;
};

std::vector<float> applied(const Kernel& kernel,
                           const Linear& linear,
                           Activation activation,
                           const std::vector<float>& in) {
  const std::size_t count = in.size() / linear.rows;
  std::vector<float> out(count * linear.columns);
  std::vector<std::byte> scratch(scratch_bytes(count, linear.rows));
  kernel.apply(linear, activation, in.data(), count, scratch.data(), out.data());
  return out;
}

// Those that run here, and AMX's on tiles that do.
std::vector<const Kernel*> kernels_to_test() {
  std::vector<const Kernel*> all(kernels().begin(), kernels().end());
  all.push_back(&kEmulatedAmx);
  return all;
}

// What a processor with a mistake in its products would give.
void apply_wrongly(const Linear& linear,
                   Activation activation,
                   const float* in,
                   std::size_t count,
                   std::byte* scratch,
                   float* out) {
  kPlain.apply(linear, activation, in, count, scratch, out);
  out[count * linear.columns - 1] += 1;
}

// Length of the difference as a share of the reference's.
double relative_error(const std::vector<float>& found, const std::vector<double>& reference) {
  double error = 0;
  double size = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    error += std::pow(found[i] - reference[i], 2);
    size += std::pow(reference[i], 2);
  }
  return std::sqrt(error / size);
}

}  // namespace

TEST_CASE("a product in 8-bit integers is near the exact one", "[encode]") {
  const Layer layer(384, 128);
  const std::size_t count = 13;
  const auto in = random_floats(count * 384, 1);
  std::vector<double> reference(count * 128);
  for (std::size_t row = 0; row < count; ++row) {
    for (std::size_t column = 0; column < 128; ++column) {
      double sum = layer.bias[column];
      for (std::size_t k = 0; k < 384; ++k)
        sum += static_cast<double>(in[row * 384 + k]) * layer.exact[k * 128 + column];
      reference[row * 128 + column] = sum;
    }
  }
  for (const Kernel* const kernel : kernels_to_test()) {
    CAPTURE(std::string(kernel->name));
    CHECK(relative_error(applied(*kernel, layer.linear, Activation::none, in), reference) < 0.01);
  }
}

TEST_CASE("every kernel gives the same bits as plain C++", "[encode]") {
  const auto count = GENERATE(1U, 2U, 5U, 6U, 7U, 16U, 17U, 32U, 33U, 61U, 130U);
  CAPTURE(count);
  const Layer layer(384, 192);
  const auto in = random_floats(count * 384, count, 2);
  const std::size_t heads = 2;
  const auto qkv = random_floats(count * 3 * heads * kHeadWidth, count + 1);
  const auto gain = random_floats(384, 5);
  const auto attended = [&](const Kernel& kernel) {
    std::vector<float> out(count * heads * kHeadWidth);
    std::vector<float> scratch(attention_scratch(count));
    kernel.attend(qkv.data(), count, heads, scratch.data(), out.data());
    return out;
  };
  const auto normalized = [&](const Kernel& kernel) {
    std::vector<float> x = in;
    kernel.normalize(x.data(), in.data(), count, 384, gain.data(), gain.data());
    return x;
  };
  for (const Kernel* const kernel : kernels_to_test()) {
    CAPTURE(std::string(kernel->name));
    for (const Activation activation : {Activation::none, Activation::gelu}) {
      CHECK(applied(*kernel, layer.linear, activation, in) ==
            applied(kPlain, layer.linear, activation, in));
    }
    CHECK(attended(*kernel) == attended(kPlain));
    CHECK(normalized(*kernel) == normalized(kPlain));
    CHECK(kernel->dot(in.data(), gain.data(), 384) == kPlain.dot(in.data(), gain.data(), 384));
  }
}

TEST_CASE("products in tiles are exact up to the largest numbers", "[encode]") {
  const auto count = GENERATE(1U, 15U, 16U, 17U, 31U, 32U);
  CAPTURE(count);
  constexpr std::size_t kWidth = 192;
  std::mt19937 generator(count);
  std::uniform_int_distribution<int> byte(-128, 127);
  std::vector<std::int8_t> in(count * kWidth);
  std::vector<std::int8_t> block(kWidth * kBlockColumns);
  for (std::int8_t& value : in)
    value = static_cast<std::int8_t>(byte(generator));
  for (std::int8_t& value : block)
    value = static_cast<std::int8_t>(byte(generator));
  std::fill(in.begin(), in.begin() + kWidth, std::int8_t{-128});
  for (std::size_t k = 0; k < kWidth; ++k)
    block[k / 4 * 4 * kBlockColumns + k % 4] = -128;
  std::vector<std::int32_t> expected(count * kBlockColumns);
  for (std::size_t row = 0; row < count; ++row) {
    for (std::size_t k = 0; k < kWidth; ++k) {
      for (std::size_t column = 0; column < kBlockColumns; ++column)
        expected[row * kBlockColumns + column] +=
            in[row * kWidth + k] * block[k / 4 * 4 * kBlockColumns + column * 4 + k % 4];
    }
  }
  EmulatedTiles tiles;
  configure_tiles(tiles, count);
  std::vector<std::int32_t> products(count * kBlockColumns);
  multiply_in_tiles(tiles, in.data(), count, kWidth, block.data(), products.data());
  CHECK(products == expected);
}

TEST_CASE("tiles refuse what the processor refuses", "[encode]") {
  EmulatedTiles tiles;
  std::vector<std::int8_t> bytes(1024);
  CHECK_THROWS(tiles.zero<0>());  // Not configured.
  tiles.configure(tile_shape(16, 0));
  tiles.zero<0>();
  CHECK_THROWS(tiles.zero<2>());  // There are no lower rows.
  CHECK_THROWS(tiles.configure(tile_shape(17, 0)));
  tiles.configure(tile_shape(16, 3));
  CHECK_THROWS((tiles.add_product<0, 5, 6>()));  // Sixteen rows are not three.
  tiles.release();
  CHECK_THROWS(tiles.load<6>(bytes.data(), 64));
}

TEST_CASE("a kernel whose products are wrong is told from one whose are right", "[encode]") {
  Kernel wrong = kPlain;
  wrong.apply = apply_wrongly;
  CHECK_FALSE(gives_right_products(wrong));
  for (const Kernel* const kernel : kernels_to_test()) {
    CAPTURE(std::string(kernel->name));
    CHECK(gives_right_products(*kernel));
  }
}

TEST_CASE("a processor with AMX uses it", "[encode]") {
  if (!may_use_amx()) {
    WARN("skipped: no AMX here; the test above ran its loop on emulated tiles");
    return;
  }
  CHECK(kernels().front()->name == "AMX");
}

TEST_CASE("attention is the softmax of its definition", "[encode]") {
  const std::size_t count = 19;
  const auto qkv = random_floats(count * 3 * kHeadWidth, 4);
  const auto part = [&](std::size_t row, std::size_t which, std::size_t d) {
    return static_cast<double>(qkv[row * 3 * kHeadWidth + which * kHeadWidth + d]);
  };
  std::vector<double> reference(count * kHeadWidth);
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<double> weights(count);
    double total = 0;
    for (std::size_t j = 0; j < count; ++j) {
      double score = 0;
      for (std::size_t d = 0; d < kHeadWidth; ++d)
        score += part(i, 0, d) * part(j, 1, d);
      weights[j] = std::exp(score / std::sqrt(static_cast<double>(kHeadWidth)));
      total += weights[j];
    }
    for (std::size_t j = 0; j < count; ++j) {
      for (std::size_t d = 0; d < kHeadWidth; ++d)
        reference[i * kHeadWidth + d] += weights[j] / total * part(j, 2, d);
    }
  }
  std::vector<float> out(count * kHeadWidth);
  std::vector<float> scratch(attention_scratch(count));
  kernels().front()->attend(qkv.data(), count, 1, scratch.data(), out.data());
  CHECK(relative_error(out, reference) < 1e-5);
}

TEST_CASE("the Gaussian error linear unit is near its definition", "[encode]") {
  const Layer layer(64, 64);
  const auto in = random_floats(64 * 20, 9, 3);
  const auto plain = applied(*kernels().front(), layer.linear, Activation::none, in);
  const auto found = applied(*kernels().front(), layer.linear, Activation::gelu, in);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const double x = plain[i];
    CHECK(found[i] == Approx(x / 2 * (1 + std::erf(x / std::sqrt(2)))).margin(1e-3));
  }
}
