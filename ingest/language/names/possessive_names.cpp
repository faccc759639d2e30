#include "ingest/language/names/possessive_names.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/language/names/name_range.h"
#include "ingest/language/parse/tree_search.h"
#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

bool is_mark(const Token& word) {
  return word.xpos == "POS" && word.deprel == "case" && word.name == "O";
}

bool has_preposition(std::span<const Token> words, TokenIndex head, std::string_view allowed) {
  return std::any_of(words.begin(), words.end(), [&](const Token& word) {
    return word.head == head && word.deprel == "case" && in_word_list(allowed, word.form);
  });
}

/// Whether the name before the mark is that of a firm or a house: it takes part by itself.
bool is_house(std::span<const Token> words, NameRange name, TokenIndex head) {
  const std::string_view type = type_of_name(words[name.begin]);
  const std::string_view deprel = words[static_cast<std::size_t>(head)].deprel;
  const auto size = static_cast<TokenIndex>(words.size());
  if (in_word_list("nmod:poss nmod:desc", deprel) || find(words, 0, size, head, "cop"))
    return false;
  if (type == "ORG") return true;
  const bool is_word = name.end - name.begin == 1;
  if (!is_word || !in_word_list("PER LOC WORK", type)) return false;
  if (deprel == "obl") return has_preposition(words, head, "at from in into near outside");
  if (deprel == "conj") {
    const auto first = static_cast<std::size_t>(words[static_cast<std::size_t>(head)].head);
    const std::size_t end = end_of_name(words, begin_of_name(words, first));
    return type_of_name(words[first]) == "ORG" && words[end - 1].xpos == "POS";
  }
  return in_word_list("nsubj nsubj:pass obj", deprel);
}

}  // namespace

void keep_possessives(std::span<Token> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const NameRange name{begin_of_name(words, i - 1), i};
    const bool is_after_name = is_mark(words[i]) && words[i - 1].name != "O";
    const TokenIndex head = words[i].head;
    const bool hangs_on_name =
        head >= static_cast<TokenIndex>(name.begin) && head < static_cast<TokenIndex>(name.end);
    if (is_after_name && hangs_on_name && is_house(words, name, head))
      label(words, {name.begin, i + 1}, "ORG");
  }
}

}  // namespace quern
