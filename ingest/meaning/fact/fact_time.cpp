#include "ingest/meaning/fact/fact_time.h"

#include <algorithm>
#include <vector>

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/time_expression.h"

namespace quern {
namespace {

/// What all the arguments leave: "on Friday, in 2019" is the narrower one, "from 1980 to 2012" all
/// between.
std::optional<DayRange> combined(const std::vector<DayRange>& ranges) {
  std::optional<DayRange> all;
  for (const DayRange& range : ranges) {
    if (!all) {
      all = range;
      continue;
    }
    if (range.first) all->first = all->first ? std::max(*all->first, *range.first) : *range.first;
    if (range.last) all->last = all->last ? std::min(*all->last, *range.last) : *range.last;
  }
  if (all && all->first && all->last && *all->first > *all->last) return ranges.front();
  return all;
}

/// "has served", "have been told": told in the present of what has been.
bool is_perfect(const Fact& fact) {
  const std::string_view predicate = fact.predicate.text;
  const std::size_t space = predicate.find(' ');
  return space != std::string_view::npos &&
         in_word_list("has have 's 've ’s ’ve", predicate.substr(0, space));
}

std::string time_of(const Fact& fact, std::string_view date) {
  TimeReference reference{day_of(date),
                          fact.tense == "future" || fact.modality == Modality::possible,
                          fact.tense == "past"};
  const bool is_told_now = fact.tense == "present" && !is_perfect(fact);
  std::vector<DayRange> ranges;
  for (const Argument& argument : fact.arguments) {
    const bool is_end = argument.preposition == "to" && !ranges.empty() && !ranges.front().last;
    if (argument.role != "time" && !is_end) continue;
    const std::string_view marker = is_end ? "until" : std::string_view(argument.preposition);
    reference.is_now = is_told_now && marker != "since";
    if (const auto range = read_time(marker, argument.phrase.text, reference))
      ranges.push_back(*range);
  }
  const auto range = combined(ranges);
  return range ? iso_8601(*range) : std::string();
}

}  // namespace

void set_times(std::span<Fact> facts, std::string_view date) {
  for (Fact& fact : facts) {
    if (fact.time.empty()) fact.time = time_of(fact, date);
  }
}

}  // namespace quern
