#pragma once

#include <string>

#include "ingest/article/article.h"

namespace quern {

/// Largest mail, or saved page with its pictures.
inline constexpr std::size_t kMaxMailBytes = std::size_t{32} << 20U;

/// The article of a mail (RFC 5322, MIME), or of a web page saved as one file (MHTML, RFC 2557). Of
/// a mail its text is taken, without quoted mail and signature, else its page; the subject is the
/// title, the sender the source, the Message-ID the name. Attachments are left out. Throws
/// ReadError if it has no text, or its parts are nested too deeply.
[[nodiscard]] Article read_mail(const std::string& bytes);

}  // namespace quern
