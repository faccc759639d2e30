#pragma once

#include "ingest/language/encode/kernel.h"

namespace quern {

/// The AMX kernel on emulated tiles: it runs everywhere.
extern const Kernel kEmulatedAmx;

}  // namespace quern
