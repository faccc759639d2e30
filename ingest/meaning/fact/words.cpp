#include "ingest/meaning/fact/words.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace quern {
namespace {

// Line breaks inside a paragraph are spaces to the reader of a row.
std::string on_one_line(std::string_view text) {
  std::string line;
  bool in_space = false;
  for (const char letter : text) {
    const bool is_space = letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    if (is_space && in_space) continue;
    line += is_space ? ' ' : letter;
    in_space = is_space;
  }
  return line;
}

// A word that hangs on two parts of a predicate is said once, where it comes first.
std::vector<TokenIndex> each_once(const std::vector<TokenIndex>& words) {
  std::vector<TokenIndex> once;
  std::set<TokenIndex> seen;
  std::copy_if(words.begin(), words.end(), std::back_inserter(once),
               [&](TokenIndex word) { return seen.insert(word).second; });
  return once;
}

// What is left of "won't" when its denial is told apart: "wo" is "will".
std::string_view whole_form(const Token& token) {
  const std::string& form = token.form;
  if (form == "wo") return "will";
  if (form == "ca") return "can";
  return form == "sha" ? "shall" : std::string_view(form);
}

bool is_contracted(const Tree& tree, TokenIndex word) {
  return word + 1 < tree.size() && lower_form(tree.token(word + 1)).ends_with('t') &&
         whole_form(tree.token(word)) != tree.token(word).form;
}

/// Whether the second word goes on where the first ends: behind it, or behind a hyphen that the
/// tree hangs elsewhere.
bool goes_on(const Tree& tree, TokenIndex first, TokenIndex second) {
  if (second == first + 1) return true;
  if (second != first + 2 || tree.token(first + 1).form != "-") return false;
  const Span hyphen = tree.token(first + 1).span;
  return tree.token(first).span.end == hyphen.begin && hyphen.end == tree.token(second).span.begin;
}

}  // namespace

Phrase phrase_of(const Tree& tree, std::string_view text, const std::vector<TokenIndex>& words) {
  const std::vector<TokenIndex> once = each_once(words);
  Phrase phrase;
  for (std::size_t k = 0; k < once.size(); ++k) {
    const Span span = tree.token(once[k]).span;
    if (k > 0 && goes_on(tree, once[k - 1], once[k])) {
      phrase.spans.back().end = std::max(phrase.spans.back().end, span.end);
    } else {
      phrase.spans.push_back(span);
    }
  }
  for (const Span& span : phrase.spans) {
    if (!phrase.text.empty()) phrase.text += ' ';
    phrase.text += on_one_line(text.substr(span.begin, span.end - span.begin));
    const auto last = std::find_if(once.begin(), once.end(), [&](TokenIndex word) {
      return tree.token(word).span.end == span.end;
    });
    if (last == once.end() || !is_contracted(tree, *last)) continue;
    const Token& token = tree.token(*last);
    if (!phrase.text.ends_with(token.form)) continue;
    phrase.text.replace(phrase.text.size() - token.form.size(), token.form.size(),
                        whole_form(token));
  }
  std::sort(phrase.spans.begin(), phrase.spans.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return phrase;
}

TokenIndex first_of(const std::vector<TokenIndex>& words) {
  return words.empty() ? kUnattached : words.front();
}

TokenIndex last_of(const std::vector<TokenIndex>& words) {
  return words.empty() ? kUnattached : words.back();
}

std::vector<TokenIndex> followed_by(std::vector<TokenIndex> words,
                                    const std::vector<TokenIndex>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

std::vector<TokenIndex> joined(std::vector<TokenIndex> words, const std::vector<TokenIndex>& more) {
  words.insert(words.end(), more.begin(), more.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace quern
