#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "ingest/language/text/sentence.h"

namespace quern {

/// Trains the sentence splitter and the tokenizer's choice at hyphens and writes their model file.
/// Paragraphs are told by the "# newpar" and "# newdoc" comments. The same sentences and seed give
/// the same file. Throws std::runtime_error if the file cannot be written.
void train_segmenter(const std::vector<Sentence>& treebank,
                     std::uint64_t seed,
                     const std::filesystem::path& model);

}  // namespace quern
