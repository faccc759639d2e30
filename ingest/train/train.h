#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "ingest/text/sentence.h"

namespace quern {

/// How long to train. The defaults made the model that is shipped.
struct TrainingOptions {
  int tagger_epochs = 8;
  int parser_epochs = 10;
  std::uint64_t seed = 1;
};

/// Trains tagger, lemmatizer and parser and writes the model file. The same sentences, options and
/// seed give the same file. Throws std::runtime_error if the file cannot be written.
void train_model(const std::vector<Sentence>& treebank,
                 const TrainingOptions& options,
                 const std::filesystem::path& model);

}  // namespace quern
