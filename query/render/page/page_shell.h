#pragma once

#include <span>
#include <string>
#include <string_view>

#include "query/render/page/page_head.h"

namespace quern {

/// A part of a page.
struct PageSection {
  std::string_view id;
  std::string_view title;
};

/// A page up to its first section: head, with style and a Content-Security-Policy that lets nothing
/// in but that style and the script of page_end(); heading, what the page holds (HTML), and links
/// to its sections, where there are two or more.
[[nodiscard]] std::string page_begin(const PageHead& head,
                                     std::string_view held,
                                     std::span<const PageSection> sections);

/// The rest of a page, behind its last section.
[[nodiscard]] std::string page_end();

/// A section's begin with its heading; "</section>" ends it.
[[nodiscard]] std::string section_begin(const PageSection& section);

/// A form with a box that filters the table which has the attribute `data-finds`. It is hidden
/// until the script shows it. With `how`, there is a choice of how facts are said, too.
[[nodiscard]] std::string find_form(std::string_view label, bool how);

}  // namespace quern
