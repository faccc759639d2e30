// The features are those of boilerplate removal since Kohlschütter et al. (2010), "Boilerplate
// Detection using Shallow Text Features": lengths and densities of links, of the block and around
// it; beside them what class and id say, as Readability does.

#include "ingest/article/page/block_features.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "ingest/article/page/block_text.h"
#include "ingest/article/page/page_hints.h"
#include "ingest/article/page/stated_text.h"
#include "ingest/article/page/surroundings.h"

namespace quern {
namespace {

double truth(bool claim) {
  return claim ? 1 : 0;
}

/// How often one of the letters stands in a text, by its words.
double share_of(std::string_view letters, std::string_view text, double words) {
  const auto found = std::count_if(text.begin(), text.end(), [letters](char c) {
    return letters.find(c) != std::string_view::npos;
  });
  return std::min(1.0, static_cast<double>(found) / std::max(1.0, words));
}

class FeatureFinder {
 public:
  FeatureFinder(const PageTree& tree, std::string_view stated)
      : tree_(tree), rooms_(find_page_rooms(tree)), stated_(stated) {
    for (const PageBlock& block : tree.blocks) {
      ++copies_[block.text];
      if (is_prose(block)) twins_[twin_key(block)] += block.words.count;
    }
  }

  [[nodiscard]] BlockFeatures features_of(std::size_t index) const {
    BlockFeatures features{};
    auto next = features.begin();
    const auto add = [&next](const auto& values) {
      next = std::copy(values.begin(), values.end(), next);
    };
    add(features_of_text(tree_.blocks[index]));
    add(features_of_tag(tree_.blocks[index]));
    add(surroundings_of(tree_.blocks[index]).rooms);
    add(features_of_hints(tree_.blocks[index]));
    add(features_of_page(index));
    return features;
  }

 private:
  [[nodiscard]] const Surroundings& surroundings_of(const PageBlock& block) const {
    return rooms_.surroundings[block.element];
  }

  [[nodiscard]] std::array<double, 17> features_of_text(const PageBlock& block) const {
    static constexpr double kLong = 20;
    static constexpr double kShort = 5;
    static constexpr double kAll = 0.9;
    static constexpr double kLogOfLong = 5;
    const WordCounts& words = block.words;
    const double links = link_share(block);
    const double bold =
        static_cast<double>(block.bold_bytes) / static_cast<double>(block.text_bytes);
    const double count = std::max(1.0, words.count);
    return {1,
            std::min(1.0, std::log1p(words.count) / kLogOfLong),
            truth(words.count >= kLong),
            truth(words.count <= kShort),
            truth(is_prose(block)),
            truth(ends_as_sentence(block.text)),
            truth(block.text.ends_with(':')),
            words.lower / count,
            share_of(",", block.text, count),
            share_of("0123456789", block.text, count),
            links,
            truth(links > kAll),
            bold,
            truth(bold > kAll),
            truth(starts_as_furniture(block.text)),
            truth(has_furniture(block.text)),
            words.upper / count};
  }

  [[nodiscard]] std::array<double, 7> features_of_tag(const PageBlock& block) const {
    const std::string& tag = tree_.elements[block.element].tag;
    return {truth(tag == "p"),
            truth(tag.size() == 2 && tag.front() == 'h' && tag != "hr"),
            truth(tag == "li"),
            truth(tag == "blockquote"),
            truth(tag == "td" || tag == "th" || tag == "dd" || tag == "dt"),
            truth(tag == "div" || tag == "section" || tag == "article"),
            truth(tag == "figcaption" || tag == "figure" || tag == "caption")};
  }

  /// For body and article, whether the block is directly in such an element, and whether it is in
  /// one at all; for the rest, how much it is.
  [[nodiscard]] std::array<double, kPageHints + 2> features_of_hints(const PageBlock& block) const {
    const Surroundings& around = surroundings_of(block);
    const Surroundings& outer = rooms_.surroundings[tree_.elements[block.element].parent];
    const std::array<bool, kPageHints> own = find_page_hints(block.hints);
    std::array<double, kPageHints + 2> features{};
    auto next = features.begin();
    for (std::size_t i = 0; i < kPageHints; ++i) {
      const auto hint = static_cast<PageHint>(i);
      if (hint == PageHint::body || hint == PageHint::article) {
        *next++ = truth(own[i] || around.own[i] || outer.own[i]);
      }
      *next++ = own[i] ? 1 : around.hints[i];
    }
    return features;
  }

  [[nodiscard]] std::array<double, 12> features_of_page(std::size_t index) const {
    const PageBlock& block = tree_.blocks[index];
    const std::size_t article = surroundings_of(block).article;
    const std::size_t parent = tree_.elements[block.element].parent;
    const std::size_t grandparent = tree_.elements[parent].parent;
    const double stated = stated_.empty() ? 0 : stated_.share_of(block.text);
    const auto twins = twins_.find(twin_key(block));
    return {truth(index < rooms_.title),
            truth(index == rooms_.title),
            truth(article != 0 && article == rooms_.article),
            truth(article != 0 && article != rooms_.article),
            link_density(parent),
            prose_share(rooms_.holdings[parent].prose),
            link_density(grandparent),
            prose_share(rooms_.holdings[grandparent].prose),
            prose_share(twins == twins_.end() ? 0 : twins->second),
            stated,
            stated_.empty() ? 0 : 1 - stated,
            truth(copies_.at(block.text) > 1)};
  }

  /// Blocks that look alike on the page: same tags of the element and the two around it, same hints
  /// of these two.
  [[nodiscard]] std::string twin_key(const PageBlock& block) const {
    const PageElement& element = tree_.elements[block.element];
    const PageElement& parent = tree_.elements[element.parent];
    const PageElement& grandparent = tree_.elements[parent.parent];
    return element.tag + '<' + parent.tag + parent.hints + '<' + grandparent.tag +
           grandparent.hints;
  }

  [[nodiscard]] double link_density(std::size_t element) const {
    return rooms_.holdings[element].link_words / std::max(1.0, rooms_.holdings[element].words);
  }

  [[nodiscard]] double prose_share(double prose) const {
    return prose / std::max(1.0, rooms_.holdings.front().prose);
  }

  const PageTree& tree_;
  PageRooms rooms_;
  StatedText stated_;
  std::map<std::string, double> twins_;     ///< Words of prose by twin_key().
  std::map<std::string_view, int> copies_;  ///< How often a text stands on the page.
};

}  // namespace

std::vector<BlockFeatures> find_block_features(const PageTree& tree, std::string_view stated_text) {
  const FeatureFinder finder(tree, stated_text);
  std::vector<BlockFeatures> features;
  for (std::size_t i = 0; i < tree.blocks.size(); ++i)
    features.push_back(finder.features_of(i));
  return features;
}

}  // namespace quern
