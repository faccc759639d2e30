#pragma once

#include <optional>
#include <string>
#include <utility>

#include "ingest/article/format.h"
#include "ingest/article/queued_file.h"
#include "ingest/article/record.h"

namespace quern {

/// A file that is read as a whole: a text, a page, a feed, a mail.
class WholeFile : public QueuedFile {
 public:
  WholeFile(InputFile file, std::string name, InputFormat format, const ReadOptions& options)
      : QueuedFile(std::move(file), std::move(name)), format_(format), options_(options) {}

 private:
  [[nodiscard]] std::optional<Articles> next_piece() override;
  [[nodiscard]] Article read_article();

  InputFormat format_;
  ReadOptions options_;
  bool is_done_ = false;
};

}  // namespace quern
