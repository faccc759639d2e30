#include "ingest/encode/kernel_body.h"

namespace quern {

const Kernel kPlain = {"plain C++", apply, normalize, attend, embed, dot};

}  // namespace quern
