#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends participles that are verbs in the past, for the two forms look alike: a part of
/// mend_tree().
/// - "said ten guests registered for it": guests who are said? What is said is that they
/// registered.
/// - "ten guests signed up, although it is late": guests, and "it", are late. The guests signed up.
void mend_participles(std::span<Token> words);

}  // namespace quern
