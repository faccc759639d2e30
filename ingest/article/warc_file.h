#pragma once

#include <optional>
#include <string>

#include "ingest/article/queued_file.h"

namespace quern {

/// A web archive (WARC, ISO 28500): the pages that were fetched, each an article. What is no page
/// (pictures, scripts, requests, failures) is passed over. One record at a time is in memory.
class WarcFile : public QueuedFile {
 public:
  using QueuedFile::QueuedFile;

  /// The file, and the address of the page reached.
  [[nodiscard]] std::string place() const override;

 private:
  [[nodiscard]] std::optional<Articles> next_piece() override;

  std::string url_;
  bool is_broken_ = false;
};

}  // namespace quern
