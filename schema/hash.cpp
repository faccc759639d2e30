#include "schema/hash.h"

#include <memory>
#include <new>
#include <xxhash.h>

namespace quern {

std::string hash_parts(std::initializer_list<std::string_view> parts) {
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(),
                                                                       &XXH3_freeState);
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  for (const std::string_view part : parts) {
    const std::string length = std::to_string(part.size()) + ':';
    XXH3_128bits_update(state.get(), length.data(), length.size());
    XXH3_128bits_update(state.get(), part.data(), part.size());
  }
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state.get()));
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : canonical.digest) {
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 15U];
  }
  return hex;
}

std::int32_t text_hash(std::string_view text) {
  return static_cast<std::int32_t>(
      static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size())));
}

}  // namespace quern
