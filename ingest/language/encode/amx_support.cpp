#include "ingest/language/encode/amx_support.h"

#if defined(__x86_64__) && defined(__linux__)

#include <cpuid.h>
#include <cstdint>
#include <sys/syscall.h>
#include <unistd.h>

namespace quern {
namespace {

struct Registers {
  unsigned a = 0;
  unsigned b = 0;
  unsigned c = 0;
  unsigned d = 0;
};

bool is_set(std::uint64_t bits, unsigned bit) {
  return (bits >> bit & 1U) != 0;
}

/// Intel, Software Developer's Manual, volume 2, CPUID: OSXSAVE; AMX-TILE, AMX-INT8.
bool has_instructions() {
  constexpr unsigned kOsXsave = 27;
  constexpr unsigned kAmxTile = 24;
  constexpr unsigned kAmxInt8 = 25;
  Registers at1;
  Registers at7;
  return __get_cpuid(1, &at1.a, &at1.b, &at1.c, &at1.d) != 0 && is_set(at1.c, kOsXsave) &&
         __get_cpuid_count(7, 0, &at7.a, &at7.b, &at7.c, &at7.d) != 0 && is_set(at7.d, kAmxTile) &&
         is_set(at7.d, kAmxInt8);
}

/// Parts of the processor's state that the operating system saves: XTILECFG and XTILEDATA among
/// them.
bool are_tiles_saved() {
  constexpr unsigned kTileShape = 17;
  constexpr unsigned kTileData = 18;
  unsigned low = 0;
  unsigned high = 0;
  asm volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return is_set(low, kTileShape) && is_set(low, kTileData);
}

/// Of Linux's <asm/prctl.h>, which older systems have without it.
bool is_permitted() {
  constexpr int kArchRequestPermission = 0x1023;  // ARCH_REQ_XCOMP_PERM
  constexpr int kTileData = 18;                   // XFEATURE_XTILEDATA
  return syscall(SYS_arch_prctl, kArchRequestPermission, kTileData) == 0;
}

}  // namespace

bool may_use_amx() {
  return has_instructions() && are_tiles_saved() && is_permitted();
}

}  // namespace quern

#else

namespace quern {

bool may_use_amx() {
  return false;
}

}  // namespace quern

#endif
