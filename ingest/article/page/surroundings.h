#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "ingest/article/page/page_hints.h"
#include "ingest/article/page/page_tree.h"

namespace quern {

/// Elements whose tag says what stands in them.
enum class Room { article, main, aside, nav, footer, header, form, figure, list, table, quote };
inline constexpr std::size_t kRooms = 11;

/// What an element holds, with all that is in it, in words.
struct Holding {
  double words = 0;
  double link_words = 0;
  double prose = 0;  ///< In blocks that look like sentences.
};

/// What the elements around a place say of it: those of a kind that are the largest part of the
/// page say the least, for what is said of the whole page ("with-sidebar") tells no block from
/// another.
struct Surroundings {
  std::array<double, kRooms> rooms{};      ///< 0 to 1.
  std::array<double, kPageHints> hints{};  ///< 0 to 1.
  std::array<bool, kPageHints> own{};      ///< Hints of the element itself.
  std::size_t article = 0;                 ///< The innermost <article>, or 0.
};

/// The page's elements, what they hold and what surrounds them.
struct PageRooms {
  std::vector<Holding> holdings;           ///< Of each element.
  std::vector<Surroundings> surroundings;  ///< Of each element, itself among them.
  std::size_t title = 0;                   ///< The block that is the page's title, or 0.
  std::size_t article = 0;                 ///< The first <article> longer than a teaser, or 0.
};

[[nodiscard]] PageRooms find_page_rooms(const PageTree& tree);

/// Share of a block's letters that are links.
[[nodiscard]] double link_share(const PageBlock& block);

/// Whether a block looks like sentences, by its length, its end and few links.
[[nodiscard]] bool is_prose(const PageBlock& block);

}  // namespace quern
