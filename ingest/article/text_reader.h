#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/document.h"

namespace quern {

/// Paragraphs of plain text, without outer white space; empty if there is nothing but white space.
/// Blank lines part them. Lines within such a block are joined when they look wrapped to a width,
/// and are a paragraph each otherwise. The first line stands alone as the title, unless it is the
/// start of a wrapped paragraph.
[[nodiscard]] std::vector<Span> find_paragraphs(std::string_view text);

/// The day a dateline names: a whole paragraph such as "Friday, July 21, 2017", "21 July 2017" or
/// "2017-07-21". ISO 8601, or empty if it is something else.
[[nodiscard]] std::string date_of_line(std::string_view line);

/// Whether `date` is a day of the calendar, written "2024-06-20".
[[nodiscard]] bool is_iso_date(std::string_view date);

/// An article in plain text. The text is kept byte for byte (a byte order mark, CRLF), so that
/// offsets hold for the file too. The title is the first paragraph where that is short enough for
/// one, the date that of a dateline in the next two. Name, source and url stay empty.
/// Throws ReadError if the text is no article (see require_text).
[[nodiscard]] Document read_text(std::string text);

}  // namespace quern
