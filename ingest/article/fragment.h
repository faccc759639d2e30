#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/document.h"

namespace quern {

/// Whether the text has tags of HTML: a paragraph, a line break, a link or the like.
[[nodiscard]] bool looks_like_markup(std::string_view text);

/// The paragraphs of a piece of HTML that holds an article and nothing else, as feeds and mail
/// have it: headings and items too. Throws ReadError as check_page() does.
[[nodiscard]] std::vector<std::string> fragment_paragraphs(std::string_view html);

/// The same as a document without a title. Throws ReadError, too, if there is none.
[[nodiscard]] Document fragment_document(std::string_view html);

/// A title or the like without tags and character references ("Q&amp;A"), on one line.
[[nodiscard]] std::string plain_text(const std::string& html);

/// Adds a paragraph behind a blank line.
void append_paragraph(Document& document, std::string_view paragraph);

}  // namespace quern
