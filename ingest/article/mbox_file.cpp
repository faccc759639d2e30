#include "ingest/article/mbox_file.h"

#include <utility>

#include "ingest/article/mail_reader.h"

namespace quern {

std::optional<Articles> MboxFile::next_piece() {
  if (at_end_) return std::nullopt;
  ++mail_;
  std::string mail;
  bool is_too_long = false;
  bool is_over = false;
  while (!is_over) {
    const std::optional<std::string> line = file().next_line(kMaxMailBytes);
    at_end_ = !line.has_value();
    is_over = at_end_ || line->starts_with("From ");
    if (is_over && !at_end_ && !std::exchange(is_begun_, true)) is_over = false;  // The first one.
    if (is_over || line->starts_with("From ")) continue;
    is_too_long = mail.size() + line->size() > kMaxMailBytes;
    if (!is_too_long) mail.append(*line).append("\n");
  }
  if (mail.empty() && at_end_) return std::nullopt;
  if (is_too_long) throw ReadError("the mail is larger than 32 MiB; save its text alone");
  return Articles{{read_mail(mail)}, {}};
}

}  // namespace quern
