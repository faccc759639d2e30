// What libFuzzer does, in small, for compilers without it: runs the inputs that it is given, then
// random changes of them. The same seed makes the same inputs everywhere.
//
//   PROGRAM RUNS SEED FILE...
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kMaxBytes = 4096;
constexpr int kMaxChanges = 8;
constexpr std::uint64_t kByteValues = 256;

/// SplitMix64 (Steele, Lea and Flood, 2014), since std distributions differ between libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  /// From 0 to below - 1; 0 where below is 0.
  std::size_t operator()(std::uint64_t below) {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return below == 0 ? 0 : static_cast<std::size_t>((z ^ (z >> 31U)) % below);
  }

 private:
  std::uint64_t state_;
};

void change(std::string& input, const std::vector<std::string>& others, Random& random) {
  const std::size_t at = random(input.size() + 1);
  const std::string& other = others[random(others.size())];
  switch (random(4)) {
    case 0:
      if (at < input.size()) input[at] = static_cast<char>(random(kByteValues));
      break;
    case 1: input.erase(at, random(input.size())); break;
    case 2: input.insert(at, other, random(other.size()), random(other.size())); break;
    default: input.insert(at, random(kMaxChanges), static_cast<char>(random(kByteValues)));
  }
  if (input.size() > kMaxBytes) input.resize(kMaxBytes);
}

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: " << argv[0] << " RUNS SEED FILE...\n";
    return 2;
  }
  std::vector<std::string> inputs{""};
  for (int i = 3; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  for (const std::string& input : inputs)
    run(input);
  Random random(std::strtoull(argv[2], nullptr, 10));
  for (auto runs = std::strtoull(argv[1], nullptr, 10); runs > 0; --runs) {
    std::string input = inputs[random(inputs.size())];
    for (std::size_t changes = random(kMaxChanges) + 1; changes > 0; --changes)
      change(input, inputs, random);
    run(input);
  }
}
