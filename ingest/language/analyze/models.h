#pragma once

#include <filesystem>
#include <string>

#include "ingest/language/analyze/analyzer.h"
#include "ingest/language/tokenize/segmenter.h"

namespace quern {

/// The trained models of all language stages. Const use from several threads is safe.
struct LanguageModels {
  Segmenter segmenter;
  Analyzer analyzer;
  std::string version;  ///< Tells them from other models: some hex digits of a hash of the files.
};

/// Loads the models from their folder ("data/model"). Throws std::runtime_error, naming the file
/// and the way out, if one is missing or damaged.
[[nodiscard]] LanguageModels load_models(const std::filesystem::path& folder);

}  // namespace quern
