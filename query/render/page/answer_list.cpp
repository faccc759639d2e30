#include "query/render/page/answer_list.h"

#include <fmt/format.h>
#include <set>
#include <utility>

#include "query/render/answers.h"
#include "query/render/character.h"

namespace quern {
namespace {

std::string quote(const FactRow& row, bool is_linked) {
  std::string from = row.title.empty() ? row.document : row.title;
  if (!row.date.empty()) from += ", " + row.date;
  const std::string link =
      is_linked ? fmt::format(" · <a href=\"#f{0}\">fact {0}</a>", row.number) : std::string();
  return fmt::format("<blockquote>{}<br><small>{}{}</small></blockquote>\n", xml_text(row.sentence),
                     xml_text(from), link);
}

/// Each sentence once.
std::string quotes(const Answer& answer) {
  static constexpr std::size_t kMostShown = 3;
  std::string text;
  std::set<std::pair<std::string, std::int64_t>> shown;
  for (const FactRow& fact : answer.facts) {
    const bool is_new = shown.insert({fact.document, fact.sentence_index}).second;
    if (is_new && shown.size() <= kMostShown) text += quote(fact, true);
  }
  if (answer.read_in) text += quote(*answer.read_in, false);
  return text;
}

std::string item(const Answer& answer) {
  std::string text = fmt::format("<li><strong>{}</strong>{}\n{}", xml_text(answer.text),
                                 xml_text(notes_of(answer)), quotes(answer));
  for (const Answer& premise : answer.premises) {
    text += fmt::format("<p>{} {}{}</p>\n{}", xml_text(premise.question), xml_text(premise.text),
                        xml_text(notes_of(premise)), quotes(premise));
  }
  return text + "</li>\n";
}

std::string nearest_text(const FactRow& fact) {
  const std::string qualifier = qualifier_of(fact);
  return xml_text(fmt::format("{} {} {}{}", fact.subject, fact.predicate, fact.object,
                              qualifier.empty() ? "" : " (" + qualifier + ")"));
}

}  // namespace

std::string answer_list(const Answers& answers) {
  std::string text;
  if (answers.answers.empty()) {
    text = "<p>No fact answers this.</p>\n";
    if (answers.almost) {
      text += fmt::format("<p>Not exactly, but: {}</p>\n{}", nearest_text(*answers.almost),
                          quote(*answers.almost, false));
    }
    if (!answers.nearest.empty()) text += "<p>Nearest:</p>\n";
    for (const FactRow& fact : answers.nearest)
      text += fmt::format("<p>{}</p>\n{}", nearest_text(fact), quote(fact, false));
  } else {
    text = "<ol role=\"list\">\n";
    for (const Answer& answer : answers.answers)
      text += item(answer);
    text += "</ol>\n";
  }
  if (answers.is_partial) text += "<p>It was stopped: these answers are not all.</p>\n";
  if (answers.has_more) {
    text += "<p>All words are common: only the newest sentences with them were looked at.</p>\n";
  }
  return text;
}

}  // namespace quern
