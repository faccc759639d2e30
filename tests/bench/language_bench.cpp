// Words per second of the language stages, from raw text to tags, trees and names: on one core and
// on two, and with each kernel that this processor can run.
//
//   language_bench MODEL_FOLDER TEXT...

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <vector>

#include "ingest/language/analyze/analyzer.h"
#include "ingest/language/encode/kernel.h"
#include "ingest/language/tokenize/segmenter.h"

namespace {

using namespace quern;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kLeastWords = 100'000;  // some seconds, so that one run is enough
constexpr std::size_t kLeastWordsPlain = 2'000;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<Span> paragraphs_of(const std::string& text) {
  std::vector<Span> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.size(), text.find('\n', begin));
    paragraphs.push_back({begin, end});
    begin = end + 1;
  }
  return paragraphs;
}

/// An article and how to read it again and again.
struct Bench {
  const Segmenter& segmenter;
  const Analyzer& analyzer;
  const std::string& text;

  /// Reads it until `least` words have passed; gives how many have.
  [[nodiscard]] std::size_t read(std::size_t least) const {
    const std::vector<Span> paragraphs = paragraphs_of(text);
    std::size_t words = 0;
    while (words < least) {
      const auto sentences = analyzer.annotate(segmenter.segment(text, paragraphs));
      if (sentences.empty()) break;
      for (const Sentence& sentence : sentences)
        words += sentence.tokens.size();
    }
    return words;
  }

  [[nodiscard]] double words_per_second(std::size_t threads, std::size_t least) const {
    std::vector<std::size_t> words(threads);
    const auto start = Clock::now();
    std::vector<std::thread> workers;
    for (std::size_t& count : words)
      workers.emplace_back([this, least, &count] { count = read(least); });
    for (std::thread& worker : workers)
      worker.join();
    std::size_t total = 0;
    for (const std::size_t count : words)
      total += count;
    return static_cast<double>(total) / seconds_since(start);
  }
};

void run(const std::filesystem::path& models, std::span<char*> paths) {
  const auto load_start = Clock::now();
  const Segmenter segmenter(models / "english.segmenter");
  const Analyzer analyzer(models / "english.neural");
  fmt::print("load          {:10.0f} ms\n", 1000 * seconds_since(load_start));

  std::string text;
  for (const char* const path : paths) {
    std::ifstream file(path);
    text.append(std::istreambuf_iterator<char>(file), {});
    text += '\n';
  }
  const Bench bench{segmenter, analyzer, text};
  const double one = bench.words_per_second(1, kLeastWords);
  fmt::print("one core      {:10.0f} words/s\n", one);
  const double two = bench.words_per_second(2, kLeastWords);
  fmt::print("two cores     {:10.0f} words/s, {:.2f} times one\n", two, two / one);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("peak memory   {:10.0f} MB\n", static_cast<double>(usage.ru_maxrss) / 1024);
  for (const Kernel* const kernel : kernels()) {
    const Analyzer other(models / "english.neural", *kernel);
    const std::size_t least = kernel == &kPlain ? kLeastWordsPlain : kLeastWords / 4;
    fmt::print("{:14}{:10.0f} words/s on one core\n", kernel->name,
               Bench{segmenter, other, text}.words_per_second(1, least));
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc < 3) {
      fmt::print(stderr, "language_bench: name the model's folder and text files\n");
      return 2;
    }
    run(argv[1], std::span(argv, static_cast<std::size_t>(argc)).subspan(2));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "language_bench: {}\n", error.what());
    return 1;
  }
}
