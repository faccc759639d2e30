#include "ingest/encode/kernel_body.h"

namespace quern {

const Kernel kAvx2 = {"AVX2", apply, normalize, attend, embed, dot};

}  // namespace quern
