#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ingest/language/encode/word_pieces.h"
#include "ingest/language/text/sentence.h"

namespace quern {

/// Words of a sentence that the network reads at once.
struct Window {
  std::size_t begin = 0;  ///< First word.
  std::size_t size = 0;   ///< Number of words.
  PieceSequence sequence;
};

/// The sentence in windows: one for all sentences but the longest, none for an empty one. A long
/// one is cut after punctuation where there is some.
[[nodiscard]] std::vector<Window> windows_of(const Sentence& sentence, const WordPieces& pieces);

/// Makes one tree of the trees of a sentence's windows, which begin at `starts`: the roots of the
/// later ones depend on the first one's.
void join_windows(Sentence& sentence, std::span<const std::size_t> starts);

}  // namespace quern
