#include "ingest/language/clause/tree.h"

#include <algorithm>

namespace quern {
namespace {

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return lower;
}

}  // namespace

Tree::Tree(const Sentence& sentence)
    : sentence_(&sentence),
      leftmost_(sentence.tokens.size(), kUnattached),
      children_(sentence.tokens.size()) {
  for (TokenIndex i = 0; i < size(); ++i) {
    const TokenIndex head = token(i).head;
    if (head >= 0) children_[static_cast<std::size_t>(head)].push_back(i);
    // Words come in order, so the first to reach a head stays its leftmost.
    for (TokenIndex at = i; at >= 0 && leftmost_[static_cast<std::size_t>(at)] == kUnattached;
         at = token(at).head) {
      leftmost_[static_cast<std::size_t>(at)] = i;
    }
  }
}

TokenIndex Tree::size() const {
  return static_cast<TokenIndex>(sentence_->tokens.size());
}

const Token& Tree::token(TokenIndex index) const {
  return word_at(sentence_->tokens, static_cast<std::size_t>(index));
}

std::span<const TokenIndex> Tree::children(TokenIndex head) const {
  const auto at = static_cast<std::size_t>(head);
  return at < children_.size() ? std::span(children_[at]) : std::span<const TokenIndex>();
}

bool Tree::has_relation(TokenIndex index, std::span<const std::string_view> relations) const {
  const std::string_view deprel = token(index).deprel;
  return std::any_of(relations.begin(), relations.end(), [&](std::string_view relation) {
    return deprel == relation ||
           (relation.find(':') == std::string_view::npos && universal_relation(deprel) == relation);
  });
}

std::optional<TokenIndex> Tree::child(TokenIndex head,
                                      std::span<const std::string_view> relations) const {
  for (const TokenIndex i : children(head)) {
    if (has_relation(i, relations)) return i;
  }
  return std::nullopt;
}

std::vector<TokenIndex> Tree::all_children(
    TokenIndex head, std::initializer_list<std::string_view> relations) const {
  std::vector<TokenIndex> found;
  for (const TokenIndex i : children(head)) {
    if (has_relation(i, relations)) found.push_back(i);
  }
  return found;
}

std::vector<TokenIndex> Tree::subtree(TokenIndex head,
                                      const std::function<bool(TokenIndex)>& is_cut) const {
  std::vector<TokenIndex> words;
  std::vector<TokenIndex> open = {head};
  while (!open.empty()) {
    const TokenIndex at = open.back();
    open.pop_back();
    words.push_back(at);
    for (const TokenIndex i : children(at)) {
      if (!is_cut || !is_cut(i)) open.push_back(i);
    }
  }
  std::sort(words.begin(), words.end());
  return words;
}

TokenIndex Tree::leftmost(TokenIndex head) const {
  const auto at = static_cast<std::size_t>(head);
  return at < leftmost_.size() ? leftmost_[at] : head;
}

std::string lower_lemma(const Token& token) {
  return ascii_lower(token.lemma);
}

std::string lower_form(const Token& token) {
  return ascii_lower(token.form);
}

std::string lower_preposition(const Tree& tree, TokenIndex head) {
  const auto preposition = tree.child(head, {"case"});
  return preposition ? lower_form(tree.token(*preposition)) : std::string{};
}

bool has_feature(const Token& token, std::string_view feature) {
  const std::string_view feats = token.feats;
  for (std::size_t at = feats.find(feature); at != std::string_view::npos;
       at = feats.find(feature, at + 1)) {
    const std::size_t end = at + feature.size();
    const bool starts = at == 0 || feats[at - 1] == '|';
    const bool ends = end == feats.size() || feats[end] == '|';
    if (starts && ends) return true;
  }
  return false;
}

}  // namespace quern
