#include "schema/lookup_key.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace quern {
namespace {

/// Code points of the text, folded. Bytes that are no UTF-8 become spaces.
std::u32string folded(std::string_view text) {
  static constexpr char32_t kLastAscii = 0x7f;
  std::u32string letters;
  letters.reserve(text.size());
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  bool is_ascii = true;
  while (left > 0) {
    utf8proc_int32_t letter = 0;
    utf8proc_ssize_t size = utf8proc_iterate(bytes, left, &letter);
    if (size <= 0) {
      letter = ' ';
      size = 1;
    }
    bytes += size;
    left -= size;
    is_ascii = is_ascii && static_cast<char32_t>(letter) <= kLastAscii;
    letters += static_cast<char32_t>(letter);
  }
  if (is_ascii) {
    for (char32_t& letter : letters) {
      if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
    }
    return letters;
  }

  static constexpr auto kFolding =
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
                                     UTF8PROC_IGNORE | UTF8PROC_STRIPMARK);
  std::vector<utf8proc_int32_t> decomposed;
  for (const char32_t letter : letters) {
    static constexpr std::size_t kMost = 32;  // U+FDFA, the longest, decomposes into 18.
    utf8proc_int32_t parts[kMost];
    int boundary_class = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(letter),
                                                           parts, kMost, kFolding, &boundary_class);
    if (count < 0 || static_cast<std::size_t>(count) > kMost) continue;
    decomposed.insert(decomposed.end(), parts, parts + count);
  }
  const utf8proc_ssize_t length = utf8proc_normalize_utf32(
      decomposed.data(), static_cast<utf8proc_ssize_t>(decomposed.size()), kFolding);
  return {decomposed.begin(), decomposed.begin() + std::max<utf8proc_ssize_t>(length, 0)};
}

bool is_apostrophe(char32_t letter) {
  return letter == U'\'' || letter == U'\u2019' || letter == U'\u2018' || letter == U'\u02bc';
}

bool is_letter(char32_t letter) {
  if (letter < U'\x80') return (letter >= U'a' && letter <= U'z');
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(letter));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool is_digit(char32_t letter) {
  if (letter < U'\x80') return letter >= U'0' && letter <= U'9';
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(letter));
  return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

std::string utf8(std::u32string_view letters) {
  std::string text;
  for (const char32_t letter : letters) {
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t size =
        utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  }
  return text;
}

class WordSplitter {
 public:
  WordSplitter(std::u32string letters, Wildcards wildcards)
      : letters_(std::move(letters)), wildcards_(wildcards) {}

  std::vector<std::string> split() {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (is_word_part(i)) {
        word_ += letters_[i];
      } else if (is_apostrophe(letters_[i]) && is_word_part(i + 1)) {
        // "O'Brien", "China's"; with a space before it, only the clitic of tokenised text.
        if (!word_.empty() || is_clitic(i)) word_ += U'\'';
      } else if (!is_abbreviation_point(i)) {
        end_word();
      }
    }
    end_word();
    return std::move(words_);
  }

 private:
  [[nodiscard]] bool is_word_part(std::size_t i) const {
    if (i >= letters_.size()) return false;
    const char32_t letter = letters_[i];
    if (letter == U'*' || letter == U'?') return wildcards_ == Wildcards::keep;
    return is_letter(letter) || is_digit(letter);
  }

  /// "'s" and then the end of the word.
  [[nodiscard]] bool is_clitic(std::size_t i) const {
    return i + 1 < letters_.size() && letters_[i + 1] == U's' && !is_word_part(i + 2);
  }

  /// The points of "U.S.", of "p.m." and of "J.K. Rowling", but not of "end.Next" or "3.5": each
  /// stands after a single letter, and before another one or at the end.
  [[nodiscard]] bool is_abbreviation_point(std::size_t i) const {
    const auto is_single = [this](std::size_t at) {
      const bool starts = at == 0 || !is_word_part(at - 1);
      return at < letters_.size() && is_letter(letters_[at]) && starts && !is_word_part(at + 1);
    };
    return letters_[i] == U'.' && i > 0 && is_single(i - 1) && is_single(i + 1);
  }

  void end_word() {
    if (word_.empty()) return;
    static constexpr std::u32string_view kClitic = U"'s";
    const bool has_clitic = word_.size() > kClitic.size() && word_.ends_with(kClitic);
    if (has_clitic) word_.resize(word_.size() - kClitic.size());
    words_.push_back(utf8(word_));
    if (has_clitic) words_.push_back(utf8(kClitic));
    word_.clear();
  }

  std::u32string letters_;
  Wildcards wildcards_;
  std::u32string word_;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<std::string> lookup_words(std::string_view text, Wildcards wildcards) {
  return WordSplitter(folded(text), wildcards).split();
}

std::string lookup_key(std::string_view text) {
  std::string key;
  for (const std::string& word : lookup_words(text)) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

}  // namespace quern
