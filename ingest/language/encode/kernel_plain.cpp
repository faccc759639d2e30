#include "ingest/language/encode/kernel_body.inc"

namespace quern {

const Kernel kPlain = {"plain C++", apply, normalize, attend, embed, dot};

}  // namespace quern
