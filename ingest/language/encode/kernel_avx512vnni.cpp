#include "ingest/language/encode/kernel_body.inc"

namespace quern {

const Kernel kAvx512Vnni = {"AVX-512 VNNI", apply, normalize, attend, embed, dot};

}  // namespace quern
