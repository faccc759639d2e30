#include "ingest/language/encode/word_pieces.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <utf8proc.h>

#include "ingest/language/text/unicode.h"

namespace quern {
namespace {

/// Longest part of a word that is looked up, in characters; a longer one is unknown.
constexpr std::size_t kMostCharacters = 64;
/// Bytes of a word that are looked at: more never give more than kMostPieces pieces.
constexpr std::size_t kMostBytes = 1024;

bool is_ascii_punctuation(char32_t c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

bool is_punctuation(char32_t c) {
  if (c < 128) return is_ascii_punctuation(c);
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO: return true;
    default: return false;
  }
}

void append(char32_t c, std::string& text) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

/// The character decomposed, without marks, in lower case, at the end of `text`.
void append_normalized(char32_t c, std::string& text) {
  if (c < 128) {
    text += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return;
  }
  constexpr int kMostDecomposed = 18;  // NFKC's longest; NFD's is shorter.
  utf8proc_int32_t decomposed[kMostDecomposed];
  int last_class = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), decomposed,
                                             kMostDecomposed, UTF8PROC_DECOMPOSE, &last_class);
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, kMostDecomposed); ++i) {
    const auto part = static_cast<char32_t>(decomposed[i]);
    if (!is_mark(part)) append(static_cast<char32_t>(utf8proc_tolower(decomposed[i])), text);
  }
}

/// The end of the part that begins at `at`: a punctuation character, or all up to the next one.
std::size_t part_end(std::string_view text, std::size_t at) {
  CodePoint c = code_point_at(text, at);
  if (is_punctuation(c.value)) return at + c.size;
  while (at < text.size()) {
    c = code_point_at(text, at);
    if (is_punctuation(c.value) || is_space(c.value)) break;
    at += c.size;
  }
  return at;
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace

std::string plain_lower_case(std::string_view form) {
  const std::string plain = to_plain_punctuation(form.substr(0, kMostBytes));
  std::string text;
  for (std::size_t at = 0; at < plain.size();) {
    const CodePoint c = code_point_at(plain, at);
    append_normalized(c.value, text);
    at += c.size;
  }
  return text;
}

WordPieces::WordPieces(std::span<const std::string_view> vocabulary) {
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) {
    const std::string_view piece = vocabulary[i];
    if (piece.size() > 2 && piece.starts_with("##")) {
      continuations_.emplace(piece.substr(2), i);
    }
    numbers_.emplace(piece, i);
  }
  unknown_ = number_of("[UNK]");
  first_ = number_of("[CLS]");
  last_ = number_of("[SEP]");
}

std::uint32_t WordPieces::number_of(std::string_view piece) const {
  const auto found = numbers_.find(piece);
  if (found == numbers_.end())
    throw std::runtime_error(fmt::format("the vocabulary has no {}", piece));
  return found->second;
}

void WordPieces::add_part(std::string_view part, std::vector<std::uint32_t>& pieces) const {
  const std::size_t before = pieces.size();
  bool is_covered = character_count(part) <= kMostCharacters;
  for (std::size_t at = 0; is_covered && at < part.size();) {
    const auto& pieces_here = at == 0 ? numbers_ : continuations_;
    std::size_t end = part.size();
    auto found = pieces_here.find(part.substr(at));
    while (found == pieces_here.end() && end > at + 1) {
      --end;
      found = pieces_here.find(part.substr(at, end - at));
    }
    is_covered = found != pieces_here.end();
    if (is_covered) pieces.push_back(found->second);
    at = end;
  }
  if (is_covered) return;
  pieces.resize(before);
  pieces.push_back(unknown_);
}

std::vector<std::uint32_t> WordPieces::of_word(std::string_view form) const {
  const std::string text = plain_lower_case(form);
  std::vector<std::uint32_t> pieces;
  for (std::size_t at = 0; at < text.size() && pieces.size() < kMostPieces;) {
    const CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) {
      at += c.size;
      continue;
    }
    const std::size_t end = part_end(text, at);
    add_part(std::string_view(text).substr(at, end - at), pieces);
    at = end;
  }
  if (pieces.empty()) pieces.push_back(unknown_);
  pieces.resize(std::min(pieces.size(), kMostPieces));
  return pieces;
}

PieceSequence WordPieces::of_words(std::span<const Token> words, bool has_space_before) const {
  PieceSequence sequence;
  const auto add = [&](std::uint32_t piece, std::uint8_t shape) {
    sequence.pieces.push_back(piece);
    sequence.shapes.push_back(shape);
  };
  add(first_, 0);
  sequence.firsts.push_back(0);
  sequence.lasts.push_back(0);
  for (const Token& word : words) {
    sequence.firsts.push_back(sequence.pieces.size());
    const std::uint8_t shape = word_shape(word.form, has_space_before);
    for (const std::uint32_t piece : of_word(word.form))
      add(piece, shape);
    sequence.lasts.push_back(sequence.pieces.size() - 1);
    has_space_before = word.space_after;
  }
  add(last_, 0);
  return sequence;
}

std::uint8_t word_shape(std::string_view form, bool has_space_before) {
  enum Case : std::uint8_t { no_letter, lower, title, upper, single_upper, mixed };
  std::size_t letters = 0;
  std::size_t uppers = 0;
  std::size_t digits = 0;
  std::size_t characters = 0;
  bool starts_upper = false;
  for (std::size_t at = 0; at < form.size(); ++characters) {
    const CodePoint c = code_point_at(form, at);
    at += c.size;
    digits += is_digit(c.value) ? 1 : 0;
    if (!is_letter(c.value)) continue;
    if (letters++ == 0) starts_upper = is_upper(c.value);
    uppers += is_upper(c.value) ? 1 : 0;
  }
  Case letter_case = mixed;
  if (letters == 0) {
    letter_case = no_letter;
  } else if (uppers == 0) {
    letter_case = lower;
  } else if (letters == 1) {
    letter_case = single_upper;
  } else if (uppers == letters) {
    letter_case = upper;
  } else if (uppers == 1 && starts_upper) {
    letter_case = title;
  }
  const int digit_class = digits == 0 ? 0 : digits == characters ? 1 : 2;
  return static_cast<std::uint8_t>((letter_case * 3 + digit_class) * 2 +
                                   (has_space_before ? 1 : 0));
}

}  // namespace quern
