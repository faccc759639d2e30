#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/language/text/token.h"

namespace quern {

/// A sentence as the network reads it: pieces of words, and where each word's stand.
struct PieceSequence {
  std::vector<std::uint32_t> pieces;  ///< Numbers in the vocabulary; the first stands for the root.
  std::vector<std::uint8_t> shapes;  ///< word_shape() of each piece's word, or another table's row.
  std::vector<std::size_t> firsts;   ///< Of each word the first piece's place; word 0 is the root.
  std::vector<std::size_t> lasts;    ///< And the last piece's.
};

/// Case, digits and white space of a word as one number below kShapes: what pieces, which are in
/// lower case, do not show.
inline constexpr std::size_t kShapes = 36;
[[nodiscard]] std::uint8_t word_shape(std::string_view form, bool has_space_before);

/// The word as pieces are looked up: plain punctuation, without marks, in lower case. Of an endless
/// word the beginning.
[[nodiscard]] std::string plain_lower_case(std::string_view form);

/// BERT's uncased WordPiece (Devlin et al. 2019), word by word. Views its vocabulary.
/// ingest/train/neural/wordpiece.py does the same; the two are kept alike.
class WordPieces {
 public:
  /// `vocabulary`: the pieces by number. Throws std::runtime_error if "[UNK]", "[CLS]" or "[SEP]"
  /// is not among them.
  explicit WordPieces(std::span<const std::string_view> vocabulary);

  /// Numbers of the word's pieces: at least one, at most kMostPieces.
  [[nodiscard]] std::vector<std::uint32_t> of_word(std::string_view form) const;

  /// The pieces of the words, between those that open and close a sentence. `has_space_before` is
  /// of the first word.
  [[nodiscard]] PieceSequence of_words(std::span<const Token> words, bool has_space_before) const;

  // The pieces that open a sequence and close each of its parts, "[CLS]" and "[SEP]".
  [[nodiscard]] std::uint32_t first() const { return first_; }
  [[nodiscard]] std::uint32_t last() const { return last_; }

  /// Of one word; the rest of an endless word is left out.
  static constexpr std::size_t kMostPieces = 8;

 private:
  void add_part(std::string_view part, std::vector<std::uint32_t>& pieces) const;
  [[nodiscard]] std::uint32_t number_of(std::string_view piece) const;

  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::unordered_map<std::string_view, std::uint32_t> continuations_;  ///< Without their "##".
  std::uint32_t unknown_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace quern
