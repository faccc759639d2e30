#include "ingest/language/encode/kernel_body.inc"

namespace quern {

const Kernel kAvxVnni = {"AVX-VNNI", apply, normalize, attend, embed, dot};

}  // namespace quern
