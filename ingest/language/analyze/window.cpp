#include "ingest/language/analyze/window.h"

#include <algorithm>

namespace quern {
namespace {

/// Most pieces of a window: the longest sentences that the network has learned from.
constexpr std::size_t kWindowPieces = 384;

bool is_pause(const Token& word) {
  return word.form.size() == 1 &&
         std::string_view(",;:.!?").find(word.form) != std::string_view::npos;
}

/// Where the window that begins at `begin` ends: at most `most` words on, after the last pause of
/// its second half if there is one.
std::size_t window_end(std::span<const Token> words, std::size_t begin, std::size_t most) {
  const std::size_t last = std::min(words.size(), begin + most);
  if (last == words.size()) return last;
  for (std::size_t end = last; end > begin + most / 2; --end) {
    if (is_pause(words[end - 1])) return end;
  }
  return last;
}

}  // namespace

std::vector<Window> windows_of(const Sentence& sentence, const WordPieces& pieces) {
  const std::vector<Token>& words = sentence.tokens;
  std::vector<Window> windows;
  if (words.empty()) return windows;
  if (words.size() < kWindowPieces) {
    PieceSequence whole = pieces.of_words(words, true);
    if (whole.pieces.size() <= kWindowPieces) {
      windows.push_back({0, words.size(), std::move(whole)});
      return windows;
    }
  }
  // Even if each word had all the pieces that a word may have.
  constexpr std::size_t kWords = (kWindowPieces - 2) / WordPieces::kMostPieces;
  constexpr std::size_t kUsualWords = kWindowPieces / 2;
  for (std::size_t begin = 0; begin < words.size();) {
    const bool has_space = begin == 0 || words[begin - 1].space_after;
    const auto window = [&](std::size_t most) {
      const std::size_t size = window_end(words, begin, most) - begin;
      return Window{begin, size, pieces.of_words(std::span(words).subspan(begin, size), has_space)};
    };
    Window next = window(kUsualWords);
    if (next.sequence.pieces.size() > kWindowPieces) next = window(kWords);
    begin += next.size;
    windows.push_back(std::move(next));
  }
  return windows;
}

void join_windows(Sentence& sentence, std::span<const std::size_t> starts) {
  if (starts.size() < 2) return;
  std::vector<Token>& words = sentence.tokens;
  TokenIndex root = kRoot;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : words.size();
    for (std::size_t word = starts[i]; word < end; ++word) {
      Token& token = words[word];
      if (token.head != kRoot) {
        token.head += static_cast<TokenIndex>(starts[i]);
      } else if (i == 0) {
        root = static_cast<TokenIndex>(word);
      } else {
        token.head = root;
        token.deprel = "parataxis";
      }
    }
  }
}

}  // namespace quern
