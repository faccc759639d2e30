#if defined(__x86_64__)

#include "ingest/language/encode/amx_tiles.h"
#define QUERN_TILES AmxTiles
#include "ingest/language/encode/kernel_body.inc"

namespace quern {

const Kernel kAmx = {"AMX", apply, normalize, attend, embed, dot};

}  // namespace quern

#endif
