#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/text/sentence.h"
#include "ingest/meaning/entity/mention/mention.h"
#include "schema/fact.h"

namespace quern {

/// Words of a sentence, in order.
using Words = std::vector<TokenIndex>;

/// An article's trees and mentions, and which of them the slots of its facts hold. A mention is
/// named by its place in all().
class ArticleMentions {
 public:
  /// Views both; the spans of the sentences point into `text`.
  ArticleMentions(std::span<const Sentence> sentences, std::string_view text);
  ~ArticleMentions() = default;
  ArticleMentions(const ArticleMentions&) = delete;
  ArticleMentions& operator=(const ArticleMentions&) = delete;
  ArticleMentions(ArticleMentions&&) = delete;
  ArticleMentions& operator=(ArticleMentions&&) = delete;

  [[nodiscard]] const Trees& trees() const { return trees_; }
  [[nodiscard]] const Tree& tree(std::size_t sentence) const { return trees_[sentence]; }
  [[nodiscard]] const std::vector<Mention>& all() const { return mentions_; }
  [[nodiscard]] const Mention& at(std::size_t mention) const { return mentions_[mention]; }

  /// The sentence that the byte of the article stands in.
  [[nodiscard]] std::size_t sentence_at(std::size_t byte) const;
  /// The words that a slot of a fact holds; one without spans is looked up in its sentence.
  [[nodiscard]] Words words_of_slot(std::size_t sentence, const Phrase& slot) const;
  /// The words of the sentence within the spans.
  [[nodiscard]] Words words_at(std::size_t sentence, const std::vector<Span>& spans) const;
  /// The words of the sentence at which `phrase` stands; none where it stands nowhere.
  [[nodiscard]] Words words_like(std::size_t sentence, std::string_view phrase) const;

  /// The mention that the words are: the one whose head hangs outside them; of "Oslo and Rome" both
  /// of them.
  [[nodiscard]] std::optional<std::size_t> head_mention(std::size_t sentence,
                                                        const Words& words) const;
  /// The mentions with their heads among the words.
  [[nodiscard]] std::vector<std::size_t> mentions_within(std::size_t sentence,
                                                         const Words& words) const;

 private:
  std::string_view text_;
  std::vector<Sentence> none_;  ///< Stands for sentences without a tree.
  Trees trees_;
  std::vector<Mention> mentions_;
  std::vector<std::size_t> begins_;         ///< By sentence, in bytes.
  std::vector<std::size_t> first_mention_;  ///< By sentence, and one more.
};

}  // namespace quern
