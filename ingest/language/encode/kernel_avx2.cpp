#include "ingest/language/encode/kernel_body.inc"

namespace quern {

const Kernel kAvx2 = {"AVX2", apply, normalize, attend, embed, dot};

}  // namespace quern
