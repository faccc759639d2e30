#include "ingest/language/encode/kernel.h"

#include <array>

#include "ingest/language/encode/amx_support.h"
#include "ingest/language/encode/kernel_check.h"

namespace quern {
namespace {

struct Available {
  std::array<const Kernel*, 5> kernels{};
  std::size_t count = 0;
};

Available available() {
  Available found;
  const auto add = [&](const Kernel& kernel, bool runs) {
    if (runs) found.kernels[found.count++] = &kernel;
  };
#if defined(__x86_64__)
  const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
  const bool has_avx512 = __builtin_cpu_supports("avx512f") != 0 &&
                          __builtin_cpu_supports("avx512bw") != 0 &&
                          __builtin_cpu_supports("avx512vl") != 0;
  const bool has_vnni = has_avx512 && __builtin_cpu_supports("avx512vnni") != 0;
  add(kAmx, has_vnni && may_use_amx() && gives_right_products(kAmx));
  add(kAvx512Vnni, has_vnni);
#if !defined(__clang__) || __clang_major__ >= 19  // Older ones do not know the name.
  add(kAvxVnni, has_avx2 && __builtin_cpu_supports("avxvnni") != 0);
#endif
  add(kAvx2, has_avx2);
#endif
  add(kPlain, true);
  return found;
}

}  // namespace

std::span<const Kernel* const> kernels() {
  static const Available kAvailable = available();
  return {kAvailable.kernels.data(), kAvailable.count};
}

}  // namespace quern
