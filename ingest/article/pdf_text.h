#pragma once

#include <string>

namespace quern {

/// Largest PDF.
inline constexpr std::size_t kMaxPdfBytes = std::size_t{64} << 20U;

/// The text of a PDF in reading order, a form feed behind each page, as the program pdftotext
/// (https://poppler.freedesktop.org) has it; bounded in time and memory. Throws ReadError if it
/// cannot be read, or the program is not there.
[[nodiscard]] std::string pdf_text(const std::string& pdf);

}  // namespace quern
