#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/article/queued_file.h"
#include "ingest/article/record.h"

namespace quern {

/// A list of JSON objects, or one object over several lines, or several; each as
/// read_json_articles() reads it. One object at a time is in memory.
class JsonFile : public QueuedFile {
 public:
  JsonFile(InputFile file, std::string name, const ReadOptions& options)
      : QueuedFile(std::move(file), std::move(name)), options_(options) {}

 private:
  [[nodiscard]] std::optional<Articles> next_piece() override;

  /// The next object that is in no other, or nothing at the end. Throws ReadError.
  [[nodiscard]] std::optional<std::string> next_object();

  /// Reads on where nothing is left of what was read; false at the end.
  [[nodiscard]] bool has_more();

  ReadOptions options_;
  std::string_view rest_;  ///< Of the file's buffer.
  bool is_broken_ = false;
};

}  // namespace quern
