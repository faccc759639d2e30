#pragma once

#include <optional>

#include "ingest/article/article_file.h"

namespace quern {

/// A file with an article a line, as read_json_article() reads it.
class JsonlFile : public ArticleFile {
 public:
  using ArticleFile::ArticleFile;

  [[nodiscard]] std::optional<Article> next() override;
};

}  // namespace quern
