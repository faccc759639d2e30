#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends verbs whose subjects, objects or clauses are not theirs: the first half of mend_tree().
/// - "with experts saying prices rise": both nouns are subjects of the last verb. The experts say
///   it, and what they say is its complement.
/// - "the council appointed Lee", "what have they seen": passives without "be". They are active.
/// - "as ties spark fears": two objects, one before the verb, and no subject. That one is it.
/// - "the court found Lee guilty": two subjects, one behind the verb. That one is its object.
/// - "the court named judges": "judges named by the court", though it has a subject. It is a verb.
/// - "wrote that prices rise": prices wrote, if "rise" is told of them behind "that". They rise.
/// - "we know a boy who comes home and eats": "we eats". The boy eats.
/// - "did not say when it would end": it is what they did not say, not when.
/// - "if prices fall and wages rise": two clauses, the second without a mark. It is the first one's
///   conjunct.
/// - "said that trains would stop, citing snow": the trains cite it. Whoever said so does.
/// - "called for the mayor to resign": whichever of the two "for" hangs on, it is of the mayor.
/// - "two were killed and five injured": both are passive.
/// - "Trains will stop, the mayor said in a letter": not in a letter. The mayor says it there.
/// - "The plan is sound, a man who read it said": the man is the plan. He says so.
void mend_clauses(std::span<Token> words);

}  // namespace quern
