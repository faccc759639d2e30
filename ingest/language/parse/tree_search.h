#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ingest/language/text/token.h"

namespace quern {

/// Searches of the words of a sentence by head and relation while these still change; what is
/// asked of a finished tree is in ingest/language/clause/tree.h.

[[nodiscard]] bool hangs_on(std::span<const Token> words,
                            TokenIndex word,
                            TokenIndex head,
                            std::string_view relation);

/// The first word from `from` on, before `to`, that hangs on `head` by `relation`.
[[nodiscard]] std::optional<TokenIndex> find(std::span<const Token> words,
                                             TokenIndex from,
                                             TokenIndex to,
                                             TokenIndex head,
                                             std::string_view relation);

/// Whether a word is `above`, or hangs on it over whatever else.
[[nodiscard]] bool is_above(std::span<const Token> words, TokenIndex above, TokenIndex word);

/// The first word of what hangs on `word`, itself among that.
[[nodiscard]] TokenIndex leftmost(std::span<const Token> words, TokenIndex word);

/// The word that a name's flat words hang on, that one among them or not: of "Lee" in "Ann Lee",
/// "Ann".
[[nodiscard]] TokenIndex first_of_flat(std::span<const Token> words, TokenIndex word);

void attach(Token& word, TokenIndex head, std::string_view relation);

}  // namespace quern
