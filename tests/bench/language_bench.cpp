// Words per second of the language stages on one core: raw text to trees.
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
#include <utility>
#include <vector>

#include "ingest/analyze/analyzer.h"
#include "ingest/tokenize/segmenter.h"

namespace {

using namespace quern;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kLeastWords = 200'000;  // some seconds, so that one run is enough

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
  const std::vector<Span> paragraphs = paragraphs_of(text);
  std::size_t words = 0;
  double segmenting = 0;
  double analyzing = 0;
  while (words < kLeastWords) {
    auto start = Clock::now();
    std::vector<Sentence> sentences = segmenter.segment(text, paragraphs);
    segmenting += seconds_since(start);
    start = Clock::now();
    sentences = analyzer.annotate(std::move(sentences));
    analyzing += seconds_since(start);
    for (const Sentence& sentence : sentences)
      words += sentence.tokens.size();
    if (sentences.empty()) break;
  }
  const auto count = static_cast<double>(words);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("text to words {:10.0f} words/s\n", count / segmenting);
  fmt::print("words to trees{:10.0f} words/s\n", count / analyzing);
  fmt::print("together      {:10.0f} words/s\n", count / (segmenting + analyzing));
  fmt::print("peak memory   {:10.0f} MB\n", static_cast<double>(usage.ru_maxrss) / 1024);
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
