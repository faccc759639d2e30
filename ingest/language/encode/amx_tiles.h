#pragma once

// The processor's own tiles, for multiply_in_tiles(). Instructions are written out, as GCC's
// intrinsics take the number of a tile from the preprocessor only, and so that a compiler that
// knows no AMX but an assembler that does are enough.

#include <cstddef>

#include "ingest/language/encode/tile_product.h"

namespace quern {
namespace {

struct AmxTiles {
  static void configure(const TileShape& shape) { asm volatile("ldtilecfg %0" : : "m"(shape)); }
  static void release() { asm volatile("tilerelease"); }

  template <int kTile>
  static void zero() {
    asm volatile("tilezero %%tmm%c0" : : "i"(kTile));
  }

  template <int kTile>
  static void load(const void* from, std::size_t stride) {
    asm volatile("tileloadd (%0,%1,1), %%tmm%c2" : : "r"(from), "r"(stride), "i"(kTile) : "memory");
  }

  template <int kTile>
  static void store(void* to, std::size_t stride) {
    asm volatile("tilestored %%tmm%c2, (%0,%1,1)" : : "r"(to), "r"(stride), "i"(kTile) : "memory");
  }

  template <int kSum, int kLeft, int kRight>
  static void add_product() {
    asm volatile("tdpbssd %%tmm%c2, %%tmm%c1, %%tmm%c0" : : "i"(kSum), "i"(kLeft), "i"(kRight));
  }
};

}  // namespace
}  // namespace quern
