#include "tests/support/emulated_kernel.h"

#include "tests/support/emulated_tiles.h"

#define QUERN_TILES EmulatedTiles
#include "ingest/language/encode/kernel_body.inc"

namespace quern {

const Kernel kEmulatedAmx = {"emulated AMX", apply, normalize, attend, embed, dot};

}  // namespace quern
