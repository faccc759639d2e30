#include "ingest/fact/words.h"

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

}  // namespace

Phrase phrase_of(const Tree& tree, std::string_view text, const std::vector<TokenIndex>& words) {
  const std::vector<TokenIndex> once = each_once(words);
  Phrase phrase;
  for (std::size_t k = 0; k < once.size(); ++k) {
    const Span span = tree.token(once[k]).span;
    const bool continues = k > 0 && once[k - 1] + 1 == once[k] && !phrase.spans.empty();
    if (continues) {
      phrase.spans.back().end = std::max(phrase.spans.back().end, span.end);
    } else {
      phrase.spans.push_back(span);
    }
  }
  for (const Span& span : phrase.spans) {
    if (!phrase.text.empty()) phrase.text += ' ';
    phrase.text += on_one_line(text.substr(span.begin, span.end - span.begin));
  }
  std::sort(phrase.spans.begin(), phrase.spans.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return phrase;
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
