// How fast the reader is, in pairs of question and sentence a second on one core, with each kernel
// that this processor can run; and how long it takes to load.
//
//   reader_bench MODEL_FOLDER PAIRS
//
// PAIRS: what found_passages wrote.

#include <chrono>
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/encode/kernel.h"
#include "query/reader/reader.h"

namespace {

using namespace quern;
using Clock = std::chrono::steady_clock;

constexpr double kLeastSeconds = 5;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Asked {
  std::string question;
  std::vector<std::string> titles;
  std::vector<std::string> sentences;

  [[nodiscard]] std::vector<Reader::Passage> passages() const {
    std::vector<Reader::Passage> result;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      result.push_back({titles[i], sentences[i]});
    return result;
  }
};

std::vector<Asked> read_pairs(const char* path) {
  std::ifstream file(path);
  std::vector<Asked> result;
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line);
    Asked asked{row.at("question"), {}, {}};
    for (const auto& passage : row.at("passages")) {
      asked.titles.push_back(passage.at("title"));
      asked.sentences.push_back(passage.at("text"));
    }
    result.push_back(std::move(asked));
  }
  return result;
}

void measure(const char* models, const Kernel& kernel, const std::vector<Asked>& all) {
  const auto loading = Clock::now();
  const Reader reader(models, kernel);
  const double loaded = seconds_since(loading);
  const auto start = Clock::now();
  std::size_t pairs = 0;
  std::size_t questions = 0;
  while (seconds_since(start) < kLeastSeconds) {
    const Asked& asked = all[questions++ % all.size()];
    pairs += reader.read(asked.question, asked.passages()).size();
  }
  const double seconds = seconds_since(start);
  fmt::print("{}: loaded in {:.0f} ms; {:.0f} pairs/s, {:.0f} ms a question\n", kernel.name,
             loaded * 1e3, static_cast<double>(pairs) / seconds,
             seconds * 1e3 / static_cast<double>(questions));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: reader_bench MODEL_FOLDER PAIRS\n");
    return 2;
  }
  try {
    const std::vector<Asked> all = read_pairs(argv[2]);
    for (const Kernel* const kernel : kernels())
      measure(argv[1], *kernel, all);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "reader_bench: {}\n", error.what());
    return 1;
  }
}
