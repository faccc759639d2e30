#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "ingest/language/text/calendar.h"

namespace quern {

/// What a time expression is read by.
struct TimeReference {
  std::optional<std::chrono::sys_days> day;  ///< The article's own; nothing if it has no date.
  bool is_ahead = false;  ///< What happens lies in the future: "Friday" is the next one.
  bool is_past = false;   ///< It has happened: "this weekend" is over.
  bool is_now = false;  ///< It is told in the present: "meets on 19 March" lies wherever is nearer.
};

/// The days that an expression names, of those that TIMEX3 (ISO-TimeML) gives a calendar value:
/// dates in full or in part ("21 July", "the 1990s"), and what counts from the article's day
/// ("yesterday", "last week", "on Friday night", "three days ago", "over the past 30 days").
/// `preposition` may be empty; "since", "until", "by", "from", "between" make open or wider ranges.
/// Nothing for what counts from another event ("a day later"), for durations ("for an hour"), for
/// the vague ("nearly a decade ago") and wherever a word is left over.
[[nodiscard]] std::optional<DayRange> read_time(std::string_view preposition,
                                                std::string_view phrase,
                                                const TimeReference& reference);

}  // namespace quern
