#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <stdexcept>

#include "ingest/language/encode/tile_product.h"

namespace quern {
namespace {  // As what it is made of.

/// AMX's tiles in plain C++, as Intel's manual has their operations (Software Developer's Manual,
/// volume 2: LDTILECFG, TILEZERO, TILELOADD, TILESTORED, TDPBSSD, TILERELEASE). What the processor
/// would refuse throws std::logic_error.
class EmulatedTiles {
 public:
  void configure(const TileShape& shape) {
    refuse_unless(shape.palette == 1 && shape.start_row == 0, "palette 1 from row 0");
    for (const std::uint8_t byte : shape.reserved)
      refuse_unless(byte == 0, "reserved bytes are zero");
    for (std::size_t i = 0; i < 16; ++i) {
      const std::size_t rows = shape.rows[i];
      const std::size_t bytes = shape.row_bytes[i];
      refuse_unless(rows <= kRows && bytes <= kBytes, "a tile has up to 16 rows of 64 bytes");
      refuse_unless((rows == 0) == (bytes == 0), "rows and bytes, or neither");
      refuse_unless(i < tiles_.size() || rows == 0, "there are eight tiles");
      if (i < tiles_.size()) tiles_[i] = Tile{rows, bytes, {}};
    }
  }

  void release() { tiles_ = {}; }

  template <std::size_t kTile>
  void zero() {
    used<kTile>().bytes = {};
  }

  template <std::size_t kTile>
  void load(const void* from, std::size_t stride) {
    Tile& tile = used<kTile>();
    tile.bytes = {};
    for (std::size_t row = 0; row < tile.rows; ++row)
      std::memcpy(tile.bytes[row].data(), static_cast<const char*>(from) + row * stride,
                  tile.row_bytes);
  }

  template <std::size_t kTile>
  void store(void* to, std::size_t stride) {
    const Tile& tile = used<kTile>();
    for (std::size_t row = 0; row < tile.rows; ++row)
      std::memcpy(static_cast<char*>(to) + row * stride, tile.bytes[row].data(), tile.row_bytes);
  }

  /// Sums wrap around, in 32 bits.
  template <std::size_t kSum, std::size_t kLeft, std::size_t kRight>
  void add_product() {
    static_assert(kSum != kLeft && kSum != kRight && kLeft != kRight, "three tiles");
    Tile& sum = used<kSum>();
    const Tile& left = used<kLeft>();
    const Tile& right = used<kRight>();
    refuse_unless(left.row_bytes % 4 == 0 && sum.row_bytes % 4 == 0, "whole numbers of 32 bits");
    refuse_unless(sum.rows == left.rows && sum.row_bytes == right.row_bytes &&
                      left.row_bytes / 4 == right.rows,
                  "shapes agree");
    for (std::size_t row = 0; row < sum.rows; ++row) {
      for (std::size_t k = 0; k < right.rows; ++k) {
        for (std::size_t column = 0; column < sum.row_bytes / 4; ++column)
          add_four(sum, row, column, left, k, right);
      }
    }
  }

 private:
  static constexpr std::size_t kRows = 16;
  static constexpr std::size_t kBytes = 64;

  struct Tile {
    std::size_t rows = 0;
    std::size_t row_bytes = 0;
    std::array<std::array<std::int8_t, kBytes>, kRows> bytes{};
  };

  static void refuse_unless(bool holds, const char* what) {
    if (!holds) throw std::logic_error(what);
  }

  static void add_four(Tile& sum,
                       std::size_t row,
                       std::size_t column,
                       const Tile& left,
                       std::size_t k,
                       const Tile& right) {
    std::uint32_t total = 0;
    std::memcpy(&total, &sum.bytes[row][4 * column], sizeof total);
    for (std::size_t i = 0; i < 4; ++i)
      total +=
          static_cast<std::uint32_t>(left.bytes[row][4 * k + i] * right.bytes[k][4 * column + i]);
    std::memcpy(&sum.bytes[row][4 * column], &total, sizeof total);
  }

  template <std::size_t kTile>
  Tile& used() {
    Tile& tile = std::get<kTile>(tiles_);
    refuse_unless(tile.rows > 0, "the tile is in use");
    return tile;
  }

  std::array<Tile, 8> tiles_{};
};

}  // namespace
}  // namespace quern
