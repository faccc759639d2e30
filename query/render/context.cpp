#include "query/render/context.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <vector>

#include "query/render/column.h"
#include "query/render/display.h"

namespace quern {
namespace {

/// A stretch of the paragraph to mark, in bytes from the paragraph's first.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  char slot = ' ';  ///< S, P or O.
};

// "12-17 20-25" in the document, as marks of the paragraph; what lies outside it is dropped.
void add_marks(std::string_view spans,
               char slot,
               const FactContext& context,
               std::vector<Mark>& marks) {
  while (!spans.empty()) {
    const std::string_view span = spans.substr(0, spans.find(' '));
    spans.remove_prefix(std::min(span.size() + 1, spans.size()));
    std::int64_t begin = -1;
    std::int64_t end = -1;
    const std::size_t dash = span.find('-');
    if (dash == std::string_view::npos) continue;
    std::from_chars(span.data(), span.data() + dash, begin);
    std::from_chars(span.data() + dash + 1, span.data() + span.size(), end);
    // Without signs, for numbers from elsewhere may be any.
    const auto from = static_cast<std::size_t>(context.paragraph_begin);
    const Mark mark{static_cast<std::size_t>(begin) - from, static_cast<std::size_t>(end) - from,
                    slot};
    if (mark.begin < mark.end && mark.end <= context.paragraph.size()) marks.push_back(mark);
  }
}

// While lines are wrapped, a colour is one control character, which takes no column.
constexpr std::string_view kSlots = "SPO";
constexpr char kColourOff = '\x04';

std::string marked(std::string_view words, char slot, bool has_colour) {
  const std::string clean = printable(words);
  if (!has_colour) return fmt::format("[{} {}]", slot, clean);
  const auto colour = static_cast<char>(kSlots.find(slot) + 1);
  return colour + clean + kColourOff;
}

std::string with_colours(std::string_view line) {
  static constexpr std::array<std::string_view, 4> kColours = {"\x1b[1;36m", "\x1b[1;32m",
                                                               "\x1b[1;35m", "\x1b[0m"};
  std::string coloured;
  for (const char letter : line) {
    if (letter >= '\x01' && letter <= kColourOff) {
      coloured += kColours[static_cast<std::size_t>(letter) - 1];
    } else {
      coloured += letter;
    }
  }
  return coloured;
}

std::string marked_paragraph(const FactContext& context, bool has_colour) {
  std::vector<Mark> marks;
  add_marks(context.fact.subject_spans, 'S', context, marks);
  add_marks(context.fact.predicate_spans, 'P', context, marks);
  add_marks(context.fact.object_spans, 'O', context, marks);
  std::sort(marks.begin(), marks.end(),
            [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  const std::string_view text = context.paragraph;
  std::string result;
  std::size_t at = 0;
  for (const Mark& mark : marks) {
    if (mark.begin < at) continue;  // A word of two slots is marked once.
    result += printable(text.substr(at, mark.begin - at));
    result += marked(text.substr(mark.begin, mark.end - mark.begin), mark.slot, has_colour);
    at = mark.end;
  }
  return result + printable(text.substr(at));
}

/// What is known of the fact, a label and its value a line.
std::string details(const FactRow& fact, std::size_t width) {
  const std::pair<std::string_view, std::string> lines[] = {
      {"said", qualifier_of(fact)},
      {"title", fact.title},
      {"date", fact.date},
      {"source", fact.source},
      {"url", fact.url},
      {"document", fact.document},
      {"sentence", fmt::format("{} (bytes {} to {})", fact.sentence_index, fact.sentence_begin,
                               fact.sentence_end)},
      {"confidence", fmt::format("{:.2f}", fact.confidence)},
  };
  std::string text;
  for (const auto& [label, value] : lines) {
    if (!value.empty()) text += hanging(fmt::format("  {:<12}", label), printable(value), width);
  }
  return text;
}

}  // namespace

std::string render_context(const FactContext& context, bool has_colour, std::size_t width) {
  const FactRow& fact = context.fact;
  const std::string triple = fmt::format("{} | {} | {}", printable(fact.subject),
                                         printable(fact.predicate), printable(fact.object));
  std::string text = hanging("", triple, width) + '\n';
  const std::string paragraph = marked_paragraph(context, has_colour);
  const std::size_t room = std::max<std::size_t>(width, 24) - 2;
  for (const std::string& line : wrapped(paragraph, room)) {
    text += "  " + with_colours(line) + '\n';
  }
  return text + '\n' + details(fact, width);
}

}  // namespace quern
