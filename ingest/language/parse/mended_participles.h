#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends verbs that look like another form: a part of mend_tree().
/// - "those holding maps": which maps? The article is who holds them.
/// - "able to buy land, have cows and": have? They are able to have them.
/// - "said ten guests registered for it": guests who are said? What is said is that they did.
/// - `"It was late," a guest described in a letter`: late is no guest. A guest described it so.
/// - "ten guests signed up, although it is late": guests, and "it", are late. The guests signed up.
void mend_participles(std::span<Token> words);

}  // namespace quern
