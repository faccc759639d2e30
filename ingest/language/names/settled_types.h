#pragma once

#include <span>

#include "ingest/language/text/sentence.h"

namespace quern {

/// Settles types of names by what the whole article shows, whatever each looks like by itself.
/// - "Orvane Trust": what is once read as such a name of several words is that name elsewhere too.
/// - "General Prescott": who has a title is a person, if the name is nothing else.
/// - "in Lindhaven", "the town of Lindhaven": a name used so again and again is a place's.
/// - "the Orvane rainforest": what a landform is called by is a place.
/// - "at Wexley", twice, where there is a Wexley School: it is the school.
/// - "the Labour Party", "the University of Turin": the word says that it is an organization.
/// - "Ann Lee ann@lee.org": who has an address is a person.
/// - "OECD": a name in capitals is no person's.
/// `sentences`: those of one article, with types of names and of what their heads mean.
void settle_types(std::span<Sentence> sentences);

}  // namespace quern
