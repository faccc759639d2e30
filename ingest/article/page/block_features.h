#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "ingest/article/page/page_tree.h"

namespace quern {

/// What tells a block of the article from others by the block, its words and the elements around
/// it; each from 0 to 1 or so. The order is that of ingest/article/page/block_weights.inc.
inline constexpr std::array<std::string_view, 59> kBlockFeatures = {"always",
                                                                    "words",
                                                                    "words_20",
                                                                    "words_5",
                                                                    "prose",
                                                                    "ends_sentence",
                                                                    "ends_colon",
                                                                    "lower_words",
                                                                    "commas",
                                                                    "digits",
                                                                    "link_share",
                                                                    "all_link",
                                                                    "bold_share",
                                                                    "all_bold",
                                                                    "phrase",
                                                                    "phrase_within",
                                                                    "upper",
                                                                    "p",
                                                                    "heading",
                                                                    "item",
                                                                    "quote",
                                                                    "cell",
                                                                    "div",
                                                                    "caption_tag",
                                                                    "in_article",
                                                                    "in_main",
                                                                    "in_aside",
                                                                    "in_nav",
                                                                    "in_footer",
                                                                    "in_header",
                                                                    "in_form",
                                                                    "in_figure",
                                                                    "in_list",
                                                                    "in_table",
                                                                    "in_quote",
                                                                    "body_near",
                                                                    "body_far",
                                                                    "article_near",
                                                                    "article_far",
                                                                    "comment",
                                                                    "link_box",
                                                                    "furniture",
                                                                    "byline",
                                                                    "caption",
                                                                    "picture",
                                                                    "title",
                                                                    "summary",
                                                                    "before_title",
                                                                    "is_title",
                                                                    "first_article",
                                                                    "other_article",
                                                                    "parent_links",
                                                                    "parent_prose",
                                                                    "grandparent_links",
                                                                    "grandparent_prose",
                                                                    "twin_prose",
                                                                    "stated_with",
                                                                    "stated_without",
                                                                    "repeated"};

using BlockFeatures = std::array<double, kBlockFeatures.size()>;

/// The features of each block of the page.
[[nodiscard]] std::vector<BlockFeatures> find_block_features(const PageTree& tree,
                                                             std::string_view stated_text);

}  // namespace quern
