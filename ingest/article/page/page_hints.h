#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace quern {

/// What the class or id of an element can say of it; the words stand in data/lexicon/pages.
enum class PageHint {
  body,
  article,
  comment,
  link_box,
  furniture,
  byline,
  caption,
  picture,
  title,
  summary
};
inline constexpr std::size_t kPageHints = 10;

/// Whether an element is a box that opens over a word, by its hints.
[[nodiscard]] bool is_popup(std::string_view hints);

/// Which of them an element's hints (PageElement::hints) have.
[[nodiscard]] std::array<bool, kPageHints> find_page_hints(std::string_view hints);

}  // namespace quern
