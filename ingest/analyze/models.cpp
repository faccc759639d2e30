#include "ingest/analyze/models.h"

#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string_view>
#include <xxhash.h>

namespace quern {
namespace {

std::uint64_t hash_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace

LanguageModels load_models(const std::filesystem::path& folder) {
  const std::filesystem::path segmenter = folder / "english.segmenter";
  const std::filesystem::path analyzer = folder / "english.neural";
  return {Segmenter(segmenter), Analyzer(analyzer),
          fmt::format("{:016x}", hash_of(segmenter) * 31 + hash_of(analyzer))};
}

}  // namespace quern
