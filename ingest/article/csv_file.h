#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/article/queued_file.h"
#include "ingest/article/record.h"

namespace quern {

/// Values separated by commas, semicolons or tabs (RFC 4180), an article a row. The first row names
/// the columns (see field_of). One row at a time is in memory.
class CsvFile : public QueuedFile {
 public:
  CsvFile(InputFile file, std::string name, const ReadOptions& options)
      : QueuedFile(std::move(file), std::move(name)), options_(options) {}

 private:
  [[nodiscard]] std::optional<Articles> next_piece() override;

  /// The next row that is not blank, or nothing at the end.
  [[nodiscard]] std::optional<std::vector<std::string>> next_row();
  void read_header();

  ReadOptions options_;
  std::vector<std::string> columns_;
  char separator_ = ',';
  bool is_broken_ = false;
};

}  // namespace quern
