#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "ingest/language/encode/word_pieces.h"
#include "ingest/language/text/token.h"

namespace quern {

/// Rows of the reader's table of shapes: word_shape() of a word of the question, the title or the
/// sentence, each twice: for words that the other side lacks, and for those that it has.
inline constexpr std::size_t kReaderShapes = 6 * kShapes;

/// What two forms of a word have in common, roughly ("elected", "election"): its beginning in lower
/// case. Empty for what says little: punctuation, and short words without capital or digit.
[[nodiscard]] std::string match_key(std::string_view form);

/// Question, title and sentence as the reader's network takes them: word 0 stands for the whole,
/// the words behind it are the sentence's, from its first one as far as there is room.
/// ingest/train/reader/reader_network.py does the same; the two are kept alike.
[[nodiscard]] PieceSequence reader_input(const WordPieces& pieces,
                                         std::span<const Token> question,
                                         std::span<const Token> title,
                                         std::span<const Token> sentence);

}  // namespace quern
