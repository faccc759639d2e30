#pragma once

#include <optional>
#include <string>
#include <utility>

#include "ingest/article/article_file.h"
#include "ingest/article/format.h"

namespace quern {

/// A file that is one article: text or a page.
class WholeFile : public ArticleFile {
 public:
  WholeFile(InputFile file, std::string name, InputFormat format)
      : ArticleFile(std::move(file), std::move(name)), format_(format) {}

  [[nodiscard]] std::optional<Article> next() override;

 private:
  InputFormat format_;
  bool is_done_ = false;
};

}  // namespace quern
