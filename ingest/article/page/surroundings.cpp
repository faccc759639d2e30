#include "ingest/article/page/surroundings.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace quern {
namespace {

std::optional<Room> room_of(std::string_view tag) {
  if (tag == "ol") tag = "ul";
  static constexpr std::array<std::string_view, kRooms> kTags = {
      "article", "main",   "aside", "nav",   "footer",    "header",
      "form",    "figure", "ul",    "table", "blockquote"};
  const auto found = std::find(kTags.begin(), kTags.end(), tag);
  if (found == kTags.end()) return std::nullopt;
  return static_cast<Room>(found - kTags.begin());
}

std::vector<Holding> find_holdings(const PageTree& tree) {
  std::vector<Holding> holdings(tree.elements.size());
  for (const PageBlock& block : tree.blocks) {
    Holding& holding = holdings[block.element];
    holding.words += block.words.count;
    holding.link_words += block.words.count * link_share(block);
    if (is_prose(block)) holding.prose += block.words.count;
  }
  for (std::size_t i = tree.elements.size(); i-- > 1;) {
    Holding& around = holdings[tree.elements[i].parent];
    around.words += holdings[i].words;
    around.link_words += holdings[i].link_words;
    around.prose += holdings[i].prose;
  }
  return holdings;
}

/// The longest block that <title> has ("Rates rise - The Daily"), a first heading before others;
/// else the first <h1>; else nothing.
std::optional<std::size_t> find_title(const PageTree& tree) {
  static constexpr std::size_t kMinBytes = 15;
  std::optional<std::size_t> title;
  std::optional<std::size_t> heading;
  std::size_t best_size = 0;
  for (std::size_t i = 0; i < tree.blocks.size(); ++i) {
    const std::string& text = tree.blocks[i].text;
    const bool is_heading = tree.elements[tree.blocks[i].element].tag == "h1";
    if (is_heading && !heading) heading = i;
    const std::size_t size = text.size() + (is_heading ? kMinBytes : 0);
    if (text.size() < kMinBytes || size <= best_size) continue;
    if (tree.title.find(text) == std::string::npos) continue;
    title = i;
    best_size = size;
  }
  return title ? title : heading;
}

/// The elements around the title, which are no boxes beside the article.
std::vector<bool> find_title_path(const PageTree& tree, std::optional<std::size_t> title) {
  std::vector<bool> path(tree.elements.size(), false);
  if (!title) return path;
  for (std::size_t at = tree.blocks[*title].element; at != 0; at = tree.elements[at].parent)
    path[at] = true;
  return path;
}

std::size_t find_article(const PageTree& tree, const std::vector<Holding>& holdings) {
  static constexpr double kMinProse = 60;
  for (std::size_t i = 1; i < tree.elements.size(); ++i) {
    if (tree.elements[i].tag == "article" && holdings[i].prose >= kMinProse) return i;
  }
  return 0;
}

/// Adds what an element says of all in it. `smallness`: 0 for the whole page, near 1 for a part.
void add_element(const PageElement& element,
                 std::size_t index,
                 bool has_title,
                 double smallness,
                 Surroundings& around) {
  if (const std::optional<Room> room = room_of(element.tag)) {
    const bool is_for = *room == Room::article || *room == Room::main;
    double& weight = around.rooms[static_cast<std::size_t>(*room)];
    weight = std::max(weight, is_for ? 1 : smallness);
    if (*room == Room::article) around.article = index;
  }
  around.own = find_page_hints(element.hints);
  for (std::size_t i = 0; i < kPageHints; ++i) {
    if (!around.own[i]) continue;
    const auto hint = static_cast<PageHint>(i);
    // Comments can be the most of a page.
    const double weight = hint == PageHint::body || hint == PageHint::article ? 1
                          : hint == PageHint::comment                         ? (has_title ? 0 : 1)
                                                                              : smallness;
    around.hints[i] = std::max(around.hints[i], weight);
  }
}

}  // namespace

double link_share(const PageBlock& block) {
  return static_cast<double>(block.link_bytes) / static_cast<double>(block.text_bytes);
}

bool is_prose(const PageBlock& block) {
  static constexpr double kMinWords = 10;
  static constexpr double kMaxLinks = 0.4;
  static constexpr double kMinLower = 0.4;
  const WordCounts& words = block.words;
  return words.count >= kMinWords && link_share(block) < kMaxLinks &&
         words.lower > kMinLower * words.count &&
         (ends_as_sentence(block.text) || words.count >= 2 * kMinWords);
}

PageRooms find_page_rooms(const PageTree& tree) {
  PageRooms rooms;
  rooms.holdings = find_holdings(tree);
  const std::optional<std::size_t> title = find_title(tree);
  rooms.title = title.value_or(0);
  rooms.article = find_article(tree, rooms.holdings);
  const std::vector<bool> title_path = find_title_path(tree, title);
  const double all = std::max(1.0, rooms.holdings.front().prose);
  rooms.surroundings.resize(tree.elements.size());
  for (std::size_t i = 1; i < tree.elements.size(); ++i) {
    const PageElement& element = tree.elements[i];
    Surroundings& around = rooms.surroundings[i];
    around = rooms.surroundings[element.parent];
    around.own = {};
    if (element.tag == "body") continue;  // Its classes say what else the page has.
    const double smallness = title_path[i] ? 0 : 1 - rooms.holdings[i].prose / all;
    add_element(element, i, title_path[i], smallness, around);
  }
  return rooms;
}

}  // namespace quern
