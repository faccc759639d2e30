#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends verbs of deciding and asking whose infinitive says what is decided or asked for, a part of
/// mend_tree().
/// - "Parliament votes to abolish the tax": "votes" as a noun that the sentence is about. It is
/// what
///   the parliament does.
/// - "votes 3-2 to abolish the tax", "votes to abolish": a purpose, or told of the subject. It is
///   what is decided.
/// - "asks the town to help": a purpose of the asking. It is what the town is to do.
void mend_decisions(std::span<Token> words);

}  // namespace quern
