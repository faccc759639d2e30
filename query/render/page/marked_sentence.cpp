#include "query/render/page/marked_sentence.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

#include "query/render/character.h"
#include "schema/spans.h"

namespace quern {
namespace {

/// Every stretch between two ends names all facts over it, so this bounds a hostile sentence.
constexpr std::size_t kMostMarks = 600;

}  // namespace

void MarkedSentence::add(const FactRow& row) {
  add(row.subject_spans, 's', row.number);
  add(row.predicate_spans, 'p', row.number);
  add(row.object_spans, 'o', row.number);
}

void MarkedSentence::add(const std::string& spans, char part, std::int64_t fact) {
  std::string_view left = spans;
  while (marks_.size() < kMostMarks) {
    const auto span = take_span(left);
    if (!span) return;
    marks_.push_back({span->begin, span->end, part, fact});
    if (!left.empty()) left.remove_prefix(1);
  }
}

std::string MarkedSentence::html(const std::string& sentence, std::int64_t sentence_begin) {
  const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(sentence_begin, 0));
  std::erase_if(marks_, [&](const Mark& mark) {
    return mark.begin < begin || mark.end > begin + sentence.size() || mark.begin >= mark.end;
  });
  std::vector<std::size_t> ends = {0, sentence.size()};
  for (const Mark& mark : marks_) {
    ends.push_back(mark.begin - begin);
    ends.push_back(mark.end - begin);
  }
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  std::string text;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    std::string facts[3];
    char first = ' ';
    for (const Mark& mark : marks_) {
      if (mark.begin - begin > ends[i] || mark.end - begin < ends[i + 1]) continue;
      if (first == ' ') first = mark.part;
      std::string& list = facts[std::string_view("spo").find(mark.part)];
      list += fmt::format("{}{}", list.empty() ? "" : " ", mark.fact);
    }
    const std::string words =
        xml_text(std::string_view(sentence).substr(ends[i], ends[i + 1] - ends[i]));
    if (first == ' ') {
      text += words;
      continue;
    }
    text += fmt::format("<mark class=\"{}\"", first);
    for (std::size_t part = 0; part < std::size(facts); ++part) {
      if (!facts[part].empty()) text += fmt::format(" data-{}=\"{}\"", "spo"[part], facts[part]);
    }
    text += '>' + words + "</mark>";
  }
  marks_.clear();
  return text;
}

}  // namespace quern
