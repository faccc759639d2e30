#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends what modifies a noun or a name but hangs elsewhere: the second half of mend_tree().
/// - "rising prices hurt a poor town": "rising" is of the town, behind the verb. It is of the
///   prices.
/// - "the roof leaks": an article of the verb, read as a noun at first. It is of the subject.
/// - "Ann Lee, head of the bank, and editor of the paper, says": one verb form, two people. They
///   are one, who is the editor too.
/// - "engineer Ann Lee said": the engineer and Ann Lee are both subjects. She is the engineer.
/// - "pays two crowns in tax", "90 miles per hour": what is counted, and neither place nor time.
/// - "Who is Ann Lee?": "who" hangs loosely on her name. It is the subject.
/// - "Ann Lee and Jo Diaz": "Lee" goes on the name behind it. It goes on "Ann".
/// - "these U. S.": two words side by side. They are one name.
/// - "Attorney General Ann Lee": two titles of hers. They are one office.
/// - "Acme, Inc.": the legal form is part of the name, whatever the comma makes of it.
/// - "Ann Lee ann@lee.org": her address is no part of her name.
void mend_phrases(std::span<Token> words);

}  // namespace quern
