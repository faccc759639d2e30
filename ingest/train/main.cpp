// quern-train: from a treebank to the model of the language stages.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "ingest/language/text/conllu.h"
#include "ingest/language/tokenize/segmenter.h"
#include "ingest/train/train_segmenter.h"

namespace quern {
namespace {

std::vector<Sentence> read_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  return read_conllu(file);
}

std::vector<Sentence> read_all(const std::vector<std::string>& paths) {
  std::vector<Sentence> all;
  for (const std::string& path : paths) {
    for (Sentence& sentence : read_file(path))
      all.push_back(std::move(sentence));
  }
  return all;
}

// Scorers want a tree: each word depends on the one before.
Sentence as_chain(Sentence sentence) {
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    sentence.tokens[i].head = static_cast<TokenIndex>(i) - 1;
    sentence.tokens[i].deprel = i == 0 ? "root" : "dep";
  }
  return sentence;
}

std::vector<Span> paragraphs_of(std::string_view text) {
  std::vector<Span> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.size(), text.find("\n\n", begin));
    paragraphs.push_back({begin, end});
    begin = end + 2;
  }
  return paragraphs;
}

void print_segmented(const Segmenter& segmenter, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (const Sentence& sentence : segmenter.segment(text, paragraphs_of(text)))
      fmt::print("{}", to_conllu(as_chain(sentence)));
  }
}

int run(int argc, char** argv) {
  CLI::App app{"Trains and tries Quern's sentence splitter and tokenizer"};
  app.require_subcommand(1);
  std::string model;
  std::vector<std::string> treebanks;
  std::uint64_t seed = 1;

  CLI::App* const segmenter =
      app.add_subcommand("segmenter", "Train sentence splitter and tokenizer from CoNLL-U files");
  segmenter->add_option("--model", model, "File to write")->required();
  segmenter->add_option("--seed", seed, "Order of the examples");
  segmenter->add_option("treebanks", treebanks, "CoNLL-U files")->required();

  CLI::App* const segment = app.add_subcommand(
      "segment", "Print the words of text files as CoNLL-U; a blank line ends a paragraph");
  segment->add_option("--model", model, "Model file of the segmenter")->required();
  segment->add_option("texts", treebanks, "Text files")->required();

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (segmenter->parsed()) train_segmenter(read_all(treebanks), seed, model);
  if (segment->parsed()) print_segmented(Segmenter(model), treebanks);
  return 0;
}

}  // namespace
}  // namespace quern

int main(int argc, char** argv) {
  try {
    return quern::run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "quern-train: {}\n", error.what());
    return 1;
  }
}
