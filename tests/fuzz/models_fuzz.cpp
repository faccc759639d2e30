// Whatever a model's file holds behind a checksum that is right, it is loaded or refused, and what
// is loaded cuts a text into words that lie in it. An input that begins with "N" is all of a
// network's file behind its header; any other one changes the bytes of the segmenter (three for the
// place, one for the value, again and again).
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <xxhash.h>

#include "ingest/language/encode/weights_file.h"
#include "ingest/language/learn/model_file.h"
#include "ingest/language/tokenize/segmenter.h"
#include "tests/fuzz/require.h"
#include "tests/support/temporary_folder.h"

namespace {

using namespace quern;

constexpr std::string_view kText =
    "Acme's boss, Dr. A. Berg, didn't pay $1,000.50 (or so). \"We're \xe2\x80\x9cwell-known\xe2\x80\x9d,\" she said... "
    "See www.acme.example/x?y=1 or a@b.example";

template <class Number>
void append(std::string& bytes, Number number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes.append(raw, sizeof number);
}

/// The network's file with a header that fits.
std::string network(std::string_view rest) {
  std::string bytes = "QUERN-NN";
  append(bytes, std::uint32_t{1});
  append(bytes, std::uint32_t{1});  // Sections.
  append(bytes, static_cast<std::uint64_t>(8 + 4 + 4 + 8 + 8 + rest.size()));
  append(bytes, static_cast<std::uint64_t>(XXH3_64bits(rest.data(), rest.size())));
  return bytes.append(rest);
}

void read_network(const std::filesystem::path& path) {
  const WeightsFile weights(path);
  for (const char* const name : {"pieces", "vocabulary", "tags", "labels", "a"}) {
    if (!weights.has(name)) continue;
    std::size_t bytes = 0;
    for (const std::string_view line : weights.lines(name))
      bytes += line.size();
    for (const float value : weights.floats(name))
      bytes += value > 0 ? 1 : 0;
    const Linear layer = weights.linear(name, 1, 1);
    require(layer.columns > 0 && bytes + 1 > 0, "a layer has columns");
  }
}

void cut(const std::filesystem::path& path) {
  const Segmenter segmenter(path);
  const Span all{0, kText.size()};
  for (const Sentence& sentence : segmenter.segment(kText, std::span(&all, 1))) {
    for (const Token& token : sentence.tokens)
      require(token.span.begin <= token.span.end && token.span.end <= kText.size(),
              "words lie in the text");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const TemporaryFolder folder;
  static const std::string segmenter =
      load_model_file(std::filesystem::path(QUERN_SOURCE_DIR) / "data/model/english.segmenter");
  std::string_view input(reinterpret_cast<const char*>(data), size);
  try {
    if (input.starts_with('N')) {
      read_network(folder.write("network", network(input.substr(1))));
      return 0;
    }
    std::string payload = segmenter;
    static constexpr std::size_t kPatch = 4;
    for (; input.size() >= kPatch; input.remove_prefix(kPatch)) {
      const std::size_t at = static_cast<unsigned char>(input[0]) << 16U |
                             static_cast<unsigned char>(input[1]) << 8U |
                             static_cast<unsigned char>(input[2]);
      payload[at % payload.size()] = input[3];
    }
    save_model_file(folder.path() / "segmenter", payload);
    cut(folder.path() / "segmenter");
  } catch (const std::runtime_error&) {  // Refused, with a reason.
  }
  return 0;
}
