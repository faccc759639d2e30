#include "query/reader/reader_input.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "ingest/language/text/unicode.h"

namespace quern {
namespace {

// Pieces up to the end of each part; what is longer is cut.
constexpr std::size_t kMostOfQuestion = 64;
constexpr std::size_t kMostToTitle = kMostOfQuestion + 20;
constexpr std::size_t kMost = 256;

/// Characters that keys compare: "recogni" would part British from American spelling.
constexpr std::size_t kKeyCharacters = 6;
/// A shorter word without capital or digit ("of", "the") matches anywhere and says nothing.
constexpr std::size_t kShortestPlain = 4;

enum class Part : std::uint8_t { question, title, sentence };

using Keys = std::unordered_set<std::string>;

void add_keys(std::span<const Token> words, Keys& keys) {
  for (const Token& word : words) {
    std::string key = match_key(word.form);
    if (!key.empty()) keys.insert(std::move(key));
  }
}

/// Builds the sequence part by part.
class Builder {
 public:
  explicit Builder(const WordPieces& pieces) : pieces_(&pieces) {
    add(pieces.first(), 0);
    sequence_.firsts.push_back(0);
    sequence_.lasts.push_back(0);
  }

  /// Words up to `most` pieces in all, and the separator.
  void add_part(Part part, std::span<const Token> words, const Keys& other_side, std::size_t most) {
    const auto row = static_cast<std::size_t>(part) * 2 * kShapes;
    bool has_space_before = true;
    for (const Token& word : words) {
      const std::vector<std::uint32_t> numbers = pieces_->of_word(word.form);
      if (sequence_.pieces.size() + numbers.size() + 1 > most) break;
      const bool is_matched = other_side.contains(match_key(word.form));
      const std::size_t shape =
          row + (is_matched ? kShapes : 0) + word_shape(word.form, has_space_before);
      if (part == Part::sentence) {
        sequence_.firsts.push_back(sequence_.pieces.size());
        sequence_.lasts.push_back(sequence_.pieces.size() + numbers.size() - 1);
      }
      for (const std::uint32_t number : numbers)
        add(number, shape);
      has_space_before = word.space_after;
    }
    add(pieces_->last(), row);
  }

  [[nodiscard]] PieceSequence sequence() && { return std::move(sequence_); }

 private:
  void add(std::uint32_t piece, std::size_t shape) {
    sequence_.pieces.push_back(piece);
    sequence_.shapes.push_back(static_cast<std::uint8_t>(shape));
  }

  const WordPieces* pieces_;
  PieceSequence sequence_;
};

}  // namespace

static_assert(kReaderShapes <= 256, "PieceSequence keeps shapes in a byte");

std::string match_key(std::string_view form) {
  const std::string plain = plain_lower_case(form);
  std::size_t characters = 0;
  std::size_t key_end = 0;  // Bytes of the first kKeyCharacters.
  bool says_something = false;
  for (std::size_t at = 0; at < plain.size();) {
    const CodePoint c = code_point_at(plain, at);
    says_something = says_something || is_letter(c.value) || is_digit(c.value);
    at += c.size;
    if (++characters <= kKeyCharacters) key_end = at;
  }
  if (!says_something) return {};
  if (characters < kShortestPlain) {
    bool is_marked = false;
    for (std::size_t at = 0; at < form.size();) {
      const CodePoint c = code_point_at(form, at);
      is_marked = is_marked || is_upper(c.value) || is_digit(c.value);
      at += c.size;
    }
    if (!is_marked) return {};
  }
  if (characters > kKeyCharacters) return plain.substr(0, key_end);
  return plain.ends_with('s') ? plain.substr(0, plain.size() - 1) : plain;
}

PieceSequence reader_input(const WordPieces& pieces,
                           std::span<const Token> question,
                           std::span<const Token> title,
                           std::span<const Token> sentence) {
  Keys asked;
  add_keys(question, asked);
  Keys told;
  add_keys(title, told);
  add_keys(sentence, told);
  Builder builder(pieces);
  builder.add_part(Part::question, question, told, kMostOfQuestion);
  builder.add_part(Part::title, title, asked, kMostToTitle);
  builder.add_part(Part::sentence, sentence, asked, kMost);
  return std::move(builder).sequence();
}

}  // namespace quern
