#pragma once

#include <span>

#include "ingest/text/token.h"

namespace quern {

/// Mends readings that no English sentence has. The words are a tree before and after.
/// - "with experts saying prices rise": both nouns are subjects of the last verb. The experts say
///   it, and what they say is its complement.
/// - "the council appointed Lee", "what have they seen": passives without "be". They are active.
/// - "as ties spark fears": two objects, one before the verb, and no subject. That one is it.
/// - "rising prices hurt a poor town": "rising" is of the town, behind the verb. It is of the
/// prices.
/// - "Ann Lee, head of the bank, and editor of the paper, says": one verb form, two people. They
/// are one, who is the editor too.
/// - "did not say when it would end": it is what they did not say, not when.
/// - "called for the mayor to resign": whichever of the two "for" hangs on, it is of the mayor.
/// - "Who is Ann Lee?": "who" hangs loosely on her name. It is the subject.
/// - "two were killed and five injured": both are passive.
/// - "pays two crowns in tax", "90 miles per hour": what is counted, and neither place nor time.
/// - "Ann Lee ann@lee.org": her address is no part of her name.
/// - "engineer Ann Lee said": the engineer and Ann Lee are both subjects. She is the engineer.
/// - "we know a boy who comes home and eats": "we eats". The boy eats.
void mend_tree(std::span<Token> words);

}  // namespace quern
