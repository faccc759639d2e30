#include "ingest/article/jsonl_file.h"

#include <string>

#include "ingest/article/json_articles.h"

namespace quern {

std::optional<Articles> JsonlFile::next_piece() {
  while (const std::optional<std::string> line = next_text_line(kMaxJsonLineBytes)) {
    if (!is_blank_line(*line)) return read_json_articles(*line, options_);
  }
  return std::nullopt;
}

}  // namespace quern
