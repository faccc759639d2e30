#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ingest/article/article_file.h"
#include "ingest/article/nesting.h"
#include "ingest/article/record.h"
#include "ingest/article/unpacker.h"

namespace quern {

/// A ZIP archive: the articles of its files, as those of a folder. Files whose names do not say
/// that they are articles are passed over.
class ZipFile : public ArticleFile {
 public:
  /// `path`: the archive's own on disk, or empty if it has to be read from `file`.
  ZipFile(InputFile file,
          std::string name,
          const std::filesystem::path& path,
          const ReadOptions& options,
          const Nesting& nesting);

  [[nodiscard]] std::optional<Article> next() override;
  [[nodiscard]] std::string place() const override;

 private:
  /// Opens the next file of articles; false at the end.
  [[nodiscard]] bool open_next();

  ReadOptions options_;
  Nesting nesting_;
  Unpacker files_;
  std::string inner_name_;
  std::unique_ptr<ArticleFile> inner_;
};

}  // namespace quern
