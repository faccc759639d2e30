#include "query/plan/filter_language.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

std::string list(std::string_view name, const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values)
    text += std::string(name) + "<" + value + "> ";
  return text;
}

/// The filter in one line, or "wrong: why".
std::string printed(std::string_view line) {
  const auto parsed = parse_filter(line);
  if (const auto* const wrong = std::get_if<NotAFilter>(&parsed)) {
    return (wrong->reads_as_question ? "question: " : "wrong: ") + wrong->why;
  }
  const Filter& filter = std::get<Filter>(parsed);
  std::string text = list("s", filter.subject) + list("p", filter.predicate) +
                     list("o", filter.object) + list("e", filter.entity) + list("t", filter.text) +
                     list("by", filter.attributed_to) + list("doc", filter.document);
  if (filter.polarity) text += std::string(to_string(*filter.polarity)) + ' ';
  if (filter.modality) text += std::string(to_string(*filter.modality)) + ' ';
  if (filter.attributed) text += *filter.attributed ? "attributed " : "unattributed ";
  if (filter.derived) text += *filter.derived ? "derived " : "stated ";
  if (!filter.since.empty()) text += "since " + filter.since + ' ';
  for (const TriplePattern& pattern : filter.patterns) {
    for (const Slot* const slot : {&pattern.subject, &pattern.predicate, &pattern.object})
      text += (slot->variable.empty() ? "<" + slot->words + ">" : "?" + slot->variable) + ' ';
    text += "; ";
  }
  if (filter.is_distinct) text += "distinct ";
  if (!filter.group_by.empty()) text += "by " + filter.group_by + ' ';
  if (filter.limit) text += "limit " + std::to_string(*filter.limit) + ' ';
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("a line of the filter language says what to look for", "[filter]") {
  const auto [line, filter] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"subject:China", "s<China>"},
      {"s:China p:declin* o:deal", "s<China> p<declin*> o<deal>"},
      {"predicate:\"declined to comment\" since:2024-06", "p<declined to comment> since 2024-06"},
      {"since:2024-02-29", "since 2024-02-29"},
      {"since:2024", "since 2024"},
      {"-modality:possible", "certain"},
      {"modality:possible -polarity:negative", "positive possible"},
      {"-attributed:yes derived:no limit:5", "unattributed stated limit 5"},
      {"by:experts document:korea.txt", "by<experts> doc<korea.txt>"},
      {"s:China s:Korea", "s<China> s<Korea>"},
      {"t:\"cold war\"", "t<cold war>"},
      {"China | declined to comment on | ?", "s<China> p<declined to comment on>"},
      {"? | meets | Kim", "p<meets> o<Kim>"},
      {"|  | ", ""},
      {"? | meets | \"Kim | Co\"", "p<meets> o<Kim | Co>"},
      {"China | ? | ? ; since:2024-06", "s<China> since 2024-06"},
      {"?x | meets | Kim ; ?x | leads | ?y", "?x <meets> <Kim> ; ?x <leads> ?y ;"},
      {"?x|meets|?;-polarity:negative;", "positive ?x <meets> <> ;"},
      {"? | m?ets | ?im_1", "<> <m?ets> ?im_1 ;"},
      {"distinct:yes group-by:subject,predicate", "distinct by subject,predicate"},
  }));
  CAPTURE(line);
  CHECK(printed(line) == filter);
}

TEST_CASE("a line that is no filter is refused with the way out", "[filter]") {
  const auto [line, hint] = GENERATE(table<std::string, std::string>({
      {"subjet:China", "did you mean 'subject:'?"},
      {"polarity:maybe", "polarity: takes positive or negative"},
      {"min-confidence:2", "a number from 0 to 1"},
      {"limit:-3", "limit: takes a number"},
      {"-subject:China", "'-subject:' is not possible"},
      {"s:\"China", "left open"},
      {"China | declined", "three parts"},
      {"a | b | c | d", "three parts"},
      {"?x | meets | Kim ; France | leads | ?", "joined on variables"},
      {"?x | meets | Kim ; ?x | leads", "three parts"},
      {"?x | meets | Kim ; subjet:China", "did you mean 'subject:'?"},
      {"distinct:maybe", "distinct: takes yes or no"},
      {"subject:", "subject: takes a pattern"},
      {"since:June", "'since:June' makes no sense; since: takes a date of the calendar"},
      {"until:2024-6", "until: takes a date of the calendar, as 2024, 2024-06 or 2024-06-20"},
      {"since:2018-02-31", "'since:2018-02-31' makes no sense"},
      {"until:2024-13", "'until:2024-13' makes no sense"},
      {"since:2023-02-29", "'since:2023-02-29' makes no sense"},
      {"since:", "since: takes a date"},
  }));
  CAPTURE(line);
  const std::string said = printed(line);
  CHECK(said.substr(0, 6) == "wrong:");
  CHECK_THAT(said, Catch::Contains(hint));
}

TEST_CASE("plain words read as a question", "[filter]") {
  CHECK(printed("Who declined to comment on the deal?").substr(0, 9) == "question:");
}

TEST_CASE("odd bytes in a line neither crash nor hang", "[filter]") {
  const auto* const line = GENERATE(as<const char*>{}, "\xFF\xFE:\x01", "-", "--", ":",
                                    "-:", "\"\"", "s:\"\"", "|||", "-s:");
  CHECK_NOTHROW(printed(line));
}
