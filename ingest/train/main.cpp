// quern-train: from a treebank to the model of the language stages.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "ingest/analyze/analyzer.h"
#include "ingest/read/conllu.h"
#include "ingest/train/train.h"

namespace {

using namespace quern;

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

int run(int argc, char** argv) {
  CLI::App app{"Trains and tries the model of Quern's language stages"};
  app.require_subcommand(1);
  std::string model;
  std::vector<std::string> treebanks;
  TrainingOptions options;

  CLI::App* const train = app.add_subcommand("train", "Train a model from CoNLL-U files");
  train->add_option("--model", model, "File to write")->required();
  train->add_option("--tagger-epochs", options.tagger_epochs, "Passes over the data");
  train->add_option("--parser-epochs", options.parser_epochs, "Passes over the data");
  train->add_option("--seed", options.seed, "Order of the sentences");
  train->add_option("treebanks", treebanks, "CoNLL-U files")->required();

  CLI::App* const annotate =
      app.add_subcommand("annotate", "Print CoNLL-U files as the model would annotate them");
  annotate->add_option("--model", model, "Model file")->required();
  annotate->add_option("treebanks", treebanks, "CoNLL-U files")->required();

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (train->parsed()) {
    train_model(read_all(treebanks), options, model);
    return 0;
  }
  const Analyzer analyzer(model);
  for (const Sentence& sentence : analyzer.annotate(read_all(treebanks)))
    fmt::print("{}", to_conllu(sentence));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    fmt::print(stderr, "quern-train: {}\n", error.what());
    return 1;
  }
}
