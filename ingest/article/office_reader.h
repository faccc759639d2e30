#pragma once

#include <string>

#include "ingest/article/article.h"

namespace quern {

/// Largest file of a word processor, with its pictures.
inline constexpr std::size_t kMaxOfficeBytes = std::size_t{64} << 20U;

/// The article of a file of Word (DOCX, ECMA-376) or LibreOffice (ODT, ISO 26300): its paragraphs
/// as they stand there, without notes, comments and what is struck out; the first is the title.
/// Throws ReadError if it is neither, or has no text.
[[nodiscard]] Article read_office(std::string bytes);

}  // namespace quern
