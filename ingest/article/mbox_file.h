#pragma once

#include <optional>
#include <string>

#include "ingest/article/queued_file.h"

namespace quern {

/// A mailbox (RFC 4155): mails one after the other, each behind a line that begins with "From ".
/// One mail at a time is in memory.
class MboxFile : public QueuedFile {
 public:
  using QueuedFile::QueuedFile;

  /// The file, and the number of the mail reached.
  [[nodiscard]] std::string place() const override { return part_name(name(), mail_); }

 private:
  [[nodiscard]] std::optional<Articles> next_piece() override;

  std::size_t mail_ = 0;  ///< From 1.
  bool is_begun_ = false;
  bool at_end_ = false;
};

}  // namespace quern
