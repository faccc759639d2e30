#pragma once

#include <filesystem>
#include <memory>

#include "ingest/article/article_file.h"
#include "ingest/article/format.h"
#include "ingest/article/nesting.h"
#include "ingest/article/record.h"

namespace quern {

/// The articles of a file, in the format asked for; with `automatic`, in that of its name, or of
/// its content. `path` is its name, "-" for standard input; `nesting`: what it is packed in. Throws
/// ReadError, saying what it is, if that is no form of articles.
[[nodiscard]] std::unique_ptr<ArticleFile> open_article_file(InputFile file,
                                                             const std::filesystem::path& path,
                                                             InputFormat format,
                                                             const ReadOptions& options,
                                                             const Nesting& nesting = {});

}  // namespace quern
