#include "ingest/meaning/entity/article_mentions.h"

#include <algorithm>
#include <cstddef>

#include "ingest/meaning/entity/mention/mention_finder.h"

namespace quern {
namespace {

Trees trees_of(std::span<const Sentence> sentences, const Sentence& none) {
  Trees trees;
  trees.reserve(sentences.size());
  for (const Sentence& sentence : sentences)
    trees.emplace_back(is_tree(sentence.tokens) ? sentence : none);
  return trees;
}

}  // namespace

ArticleMentions::ArticleMentions(std::span<const Sentence> sentences, std::string_view text)
    : text_(text),
      none_(1),
      trees_(trees_of(sentences, none_.front())),
      mentions_(find_mentions(trees_)) {
  for (const Sentence& sentence : sentences)
    begins_.push_back(sentence.span.begin);
  std::size_t at = 0;
  for (std::size_t sentence = 0; sentence <= sentences.size(); ++sentence) {
    while (at < mentions_.size() && mentions_[at].sentence < sentence)
      ++at;
    first_mention_.push_back(at);
  }
}

std::size_t ArticleMentions::sentence_at(std::size_t byte) const {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), byte);
  return static_cast<std::size_t>(std::max(after - begins_.begin(), std::ptrdiff_t{1}) - 1);
}

Words ArticleMentions::words_of_slot(std::size_t sentence, const Phrase& slot) const {
  return slot.spans.empty() ? words_like(sentence, slot.text) : words_at(sentence, slot.spans);
}

Words ArticleMentions::words_at(std::size_t sentence, const std::vector<Span>& spans) const {
  Words words;
  const Tree& sentence_tree = tree(sentence);
  for (TokenIndex i = 0; i < sentence_tree.size(); ++i) {
    const Span word = sentence_tree.token(i).span;
    const bool is_inside = std::any_of(spans.begin(), spans.end(), [&](Span span) {
      return span.begin <= word.begin && word.end <= span.end;
    });
    if (is_inside) words.push_back(i);
  }
  return words;
}

Words ArticleMentions::words_like(std::size_t sentence, std::string_view phrase) const {
  const Tree& sentence_tree = tree(sentence);
  if (phrase.empty() || sentence_tree.size() == 0) return {};
  const std::size_t begin = sentence_tree.token(0).span.begin;
  const std::size_t end = sentence_tree.token(sentence_tree.size() - 1).span.end;
  const std::size_t at = text_.substr(begin, end - begin).find(phrase);
  if (at == std::string_view::npos) return {};
  return words_at(sentence, {{begin + at, begin + at + phrase.size()}});
}

std::vector<std::size_t> ArticleMentions::mentions_within(std::size_t sentence,
                                                          const Words& words) const {
  std::vector<std::size_t> found;
  for (std::size_t i = first_mention_[sentence]; i < first_mention_[sentence + 1]; ++i) {
    if (std::binary_search(words.begin(), words.end(), mentions_[i].head)) found.push_back(i);
  }
  return found;
}

std::optional<std::size_t> ArticleMentions::head_mention(std::size_t sentence,
                                                         const Words& words) const {
  const Tree& sentence_tree = tree(sentence);
  for (const std::size_t i : mentions_within(sentence, words)) {
    const Mention& mention = mentions_[i];
    if (mention.kind == MentionKind::clause) continue;
    const TokenIndex above = sentence_tree.token(mention.head).head;
    if (std::binary_search(words.begin(), words.end(), above)) continue;
    const auto conjunct = sentence_tree.child(mention.head, {"conj"});
    const bool is_list = conjunct && std::binary_search(words.begin(), words.end(), *conjunct);
    if (is_list == (mention.kind == MentionKind::list)) return i;
  }
  return std::nullopt;
}

}  // namespace quern
