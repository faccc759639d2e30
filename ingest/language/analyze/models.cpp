#include "ingest/language/analyze/models.h"

#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
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
  Analyzer analyzer(folder / "english.neural");
  // The large model carries its checksum, so that starting need not read it a second time.
  std::string version = fmt::format("{:016x}", hash_of(segmenter) * 31 + analyzer.checksum());
  return {Segmenter(segmenter), std::move(analyzer), std::move(version)};
}

}  // namespace quern
