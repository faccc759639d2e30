#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/article/article_file.h"

namespace quern {

/// A file with a sentence a line. It is cut into documents of kSentencesPerDocument lines.
class SentencesFile : public ArticleFile {
 public:
  using ArticleFile::ArticleFile;

  [[nodiscard]] std::optional<Article> next() override;

 private:
  std::vector<std::string> lines_;  ///< Of the document that is being gathered.
  std::size_t bytes_ = 0;
  std::size_t part_ = 0;
};

}  // namespace quern
