#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Makes one name of parts that the tree joins, whatever type each of them was given:
/// - "Province of" and "Arezzo": what ends in a preposition goes on;
/// - "Tropical Storm" and "Wipha", "Ann Lee Jr.", "Ana de Souza": flat words;
/// - "Immigration" and "Customs Enforcement": conjuncts before one noun;
/// - "2024" and "Norland Prize": the year of an event;
/// - "Indonesian" and "Army" of "Indonesian Army soldiers";
/// - "Altheim, D.C."; "Bad" and "Altheim"; "Pope" and "John".
/// And takes out what belongs to none: "eastern" in "eastern Norland", "of Norland" in "Ann Lee of
/// Norland".
/// `words`: one sentence, with tree and names.
void join_parts(std::span<Token> words);

}  // namespace quern
