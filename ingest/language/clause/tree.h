#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/text/sentence.h"

namespace quern {

/// A parsed sentence with its arcs turned downwards. Points into the sentence it was made from,
/// which has to outlive it.
class Tree {
 public:
  /// Precondition: is_tree(sentence.tokens), or no tokens.
  explicit Tree(const Sentence& sentence);

  [[nodiscard]] const Sentence& sentence() const { return *sentence_; }
  [[nodiscard]] TokenIndex size() const;
  /// The word; beyond the sentence's ends one without form, tag or lemma, as word_at() has it.
  [[nodiscard]] const Token& token(TokenIndex index) const;

  /// Dependents in reading order; none of what is no word.
  [[nodiscard]] std::span<const TokenIndex> children(TokenIndex head) const;

  /// Whether the relation of `index` is one of these; "nsubj" also stands for "nsubj:pass".
  [[nodiscard]] bool has_relation(TokenIndex index,
                                  std::initializer_list<std::string_view> relations) const {
    return has_relation(index, std::span(relations));
  }
  [[nodiscard]] bool has_relation(TokenIndex index,
                                  std::span<const std::string_view> relations) const;

  /// First dependent with one of the relations, as has_relation counts them.
  [[nodiscard]] std::optional<TokenIndex> child(
      TokenIndex head, std::initializer_list<std::string_view> relations) const {
    return child(head, std::span(relations));
  }
  [[nodiscard]] std::optional<TokenIndex> child(TokenIndex head,
                                                std::span<const std::string_view> relations) const;

  /// All dependents with one of the relations.
  [[nodiscard]] std::vector<TokenIndex> all_children(
      TokenIndex head, std::initializer_list<std::string_view> relations) const;

  /// Words below and including `head` in reading order, leaving out every subtree whose top
  /// `is_cut` names; `head` itself always stays.
  [[nodiscard]] std::vector<TokenIndex> subtree(
      TokenIndex head, const std::function<bool(TokenIndex)>& is_cut = {}) const;

  /// First word of the whole subtree; what is no word is all of its own.
  [[nodiscard]] TokenIndex leftmost(TokenIndex head) const;

 private:
  const Sentence* sentence_;
  std::vector<TokenIndex> leftmost_;
  std::vector<std::vector<TokenIndex>> children_;
};

/// Lemma in lower case ("Beijing" -> "beijing").
[[nodiscard]] std::string lower_lemma(const Token& token);

/// Form in lower case (ASCII letters only; the rest is kept).
[[nodiscard]] std::string lower_form(const Token& token);

/// Form of the phrase's preposition in lower case, of several the first one: "of" in "of Oslo".
/// Empty if it has none.
[[nodiscard]] std::string lower_preposition(const Tree& tree, TokenIndex head);

/// Whether the token's feats hold this one ("VerbForm=Fin").
[[nodiscard]] bool has_feature(const Token& token, std::string_view feature);

}  // namespace quern
