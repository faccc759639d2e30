#pragma once

// The exact product of rows of 8-bit integers with a block of a packed matrix, on a processor's
// tiles of up to 16 rows of 64 bytes (Intel, Architecture Instruction Set Extensions Programming
// Reference, chapter 3: AMX). A block lies in the model's file as TDPBSSD wants it: 64 bytes are
// four rows of 16 columns.
//
// `Tiles` is the processor's (amx_tiles.h), or in tests a program that does the same. It has eight
// tiles, by number:
//   configure(shape)      rows and bytes a row of each; all become zero
//   zero<T>()
//   load<T>(from, stride), store<T>(to, stride)   `stride`: bytes from row to row in memory
//   add_product<C, A, B>()   32-bit C += signed bytes A * B, in fours along a row of A
//   release()             no tile is in use
// No function of the standard library may be instantiated here (see kernel_body.inc).

#include <cstddef>
#include <cstdint>

#include "ingest/language/encode/kernel.h"

namespace quern {
namespace {

inline constexpr std::size_t kTileHeight = 16;
inline constexpr std::size_t kTileBytes = 64;

/// Rows of the input that are multiplied at a time: two tiles of them.
inline constexpr std::size_t kMostTileRows = 2 * kTileHeight;

/// What LDTILECFG reads.
struct alignas(kTileBytes) TileShape {
  std::uint8_t palette = 1;
  std::uint8_t start_row = 0;
  std::uint8_t reserved[14] = {};
  std::uint16_t row_bytes[16] = {};
  std::uint8_t rows[16] = {};
};
static_assert(sizeof(TileShape) == 64);

/// Tiles 0 to 3: products of the upper rows with two tiles of the block, then of the lower rows; 4
/// and 5: upper and lower rows of the input; 6 and 7: the block. Where there are no lower rows,
/// their tiles are not in use.
inline TileShape tile_shape(std::size_t upper, std::size_t lower) {
  TileShape shape;
  const auto use = [&shape](std::size_t tile, std::size_t rows) {
    if (rows == 0) return;
    shape.rows[tile] = static_cast<std::uint8_t>(rows);
    shape.row_bytes[tile] = static_cast<std::uint16_t>(kTileBytes);
  };
  for (const std::size_t tile : {0U, 1U, 4U})
    use(tile, upper);
  for (const std::size_t tile : {2U, 3U, 5U})
    use(tile, lower);
  for (const std::size_t tile : {6U, 7U})
    use(tile, kTileHeight);
  return shape;
}

/// Half the columns of a block, whose first byte is `weights`.
template <bool kHasLower, class Tiles>
void multiply_half(Tiles& tiles,
                   const std::int8_t* in,
                   std::size_t width,
                   const std::int8_t* weights,
                   std::int32_t* out) {
  constexpr std::size_t kFourRows = 4 * kBlockColumns;
  constexpr std::size_t kColumns = kTileBytes / sizeof(std::int32_t);
  constexpr std::size_t kOutRow = kBlockColumns * sizeof(std::int32_t);
  const std::int8_t* const lower = in + kTileHeight * width;
  tiles.template zero<0>();
  tiles.template zero<1>();
  if constexpr (kHasLower) {
    tiles.template zero<2>();
    tiles.template zero<3>();
  }
  for (std::size_t k = 0; k < width; k += kTileBytes, weights += kTileHeight * kFourRows) {
    tiles.template load<6>(weights, kFourRows);
    tiles.template load<7>(weights + kTileBytes, kFourRows);
    tiles.template load<4>(in + k, width);
    tiles.template add_product<0, 4, 6>();
    tiles.template add_product<1, 4, 7>();
    if constexpr (kHasLower) {
      tiles.template load<5>(lower + k, width);
      tiles.template add_product<2, 5, 6>();
      tiles.template add_product<3, 5, 7>();
    }
  }
  tiles.template store<0>(out, kOutRow);
  tiles.template store<1>(out + kColumns, kOutRow);
  if constexpr (kHasLower) {
    std::int32_t* const below = out + kTileHeight * kBlockColumns;
    tiles.template store<2>(below, kOutRow);
    tiles.template store<3>(below + kColumns, kOutRow);
  }
}

/// Products of `count` rows, from 1 to kMostTileRows, with the kBlockColumns columns of a block,
/// into `out` [count][kBlockColumns]. `width` is a multiple of kTileBytes. Precondition: tiles are
/// configured for so many rows.
template <class Tiles>
void multiply_in_tiles(Tiles& tiles,
                       const std::int8_t* in,
                       std::size_t count,
                       std::size_t width,
                       const std::int8_t* block,
                       std::int32_t* out) {
  constexpr std::size_t kHalf = kBlockColumns / 2;
  for (std::size_t column = 0; column < kBlockColumns; column += kHalf) {
    if (count > kTileHeight)
      multiply_half<true>(tiles, in, width, block + 4 * column, out + column);
    else
      multiply_half<false>(tiles, in, width, block + 4 * column, out + column);
  }
}

/// Makes tiles ready for multiply_in_tiles().
template <class Tiles>
void configure_tiles(Tiles& tiles, std::size_t count) {
  const std::size_t upper = count < kTileHeight ? count : kTileHeight;
  tiles.configure(tile_shape(upper, count - upper));
}

}  // namespace
}  // namespace quern
