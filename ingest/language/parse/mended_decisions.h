#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends verbs of deciding whose infinitive says what is decided, a part of mend_tree().
/// - "Parliament votes to abolish the tax": "votes" as a noun that the sentence is about. It is
/// what
///   the parliament does.
/// - "votes 3-2 to abolish the tax", "votes to abolish": a purpose, or told of the subject. It is
///   what is decided.
void mend_decisions(std::span<Token> words);

}  // namespace quern
