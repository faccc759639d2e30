#pragma once

#include <string>
#include <string_view>

#include "ingest/article/record.h"

namespace quern {

/// The articles of a file of that name and content, a line each: "name | title | date | source |
/// text", with " / " between paragraphs, and "!place: why" for what was passed over.
[[nodiscard]] std::string read_articles(const std::string& name,
                                        std::string_view content,
                                        const ReadOptions& options = {});

}  // namespace quern
