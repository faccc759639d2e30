#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "ingest/article/queued_file.h"
#include "ingest/article/record.h"

namespace quern {

/// A file with a JSON object a line, as read_json_articles() reads it.
class JsonlFile : public QueuedFile {
 public:
  JsonlFile(InputFile file, std::string name, const ReadOptions& options)
      : QueuedFile(std::move(file), std::move(name)), options_(options) {}

 private:
  [[nodiscard]] std::optional<Articles> next_piece() override;

  ReadOptions options_;
};

}  // namespace quern
