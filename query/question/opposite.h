#pragma once

#include <optional>

#include "query/question/match.h"
#include "query/question/question.h"

namespace quern {

/// Of "Was she acquitted?" the question "Was she convicted?", whose *yes* is a *no* to it. Nothing
/// if the question asks for something else than the truth, or its predicate has no opposite.
[[nodiscard]] std::optional<Question> opposite_of(const Question& question);

/// What a match of the opposite question says to the question itself: to say that she was not
/// convicted is to say nothing of an acquittal.
[[nodiscard]] std::optional<Match> denial_by(std::optional<Match> match);

}  // namespace quern
