#include "schema/spans.h"

#include <algorithm>
#include <charconv>

namespace quern {
std::string to_string(Span span) {
  return std::to_string(span.begin) + '-' + std::to_string(span.end);
}

std::optional<Span> take_span(std::string_view& text) {
  Span span;
  const char* const end = text.data() + text.size();
  const auto begin = std::from_chars(text.data(), end, span.begin);
  if (begin.ec != std::errc() || begin.ptr == end || *begin.ptr != '-') return std::nullopt;
  const auto last = std::from_chars(begin.ptr + 1, end, span.end);
  if (last.ec != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(last.ptr - text.data()));
  return span;
}

std::string to_string(std::span<const Span> spans) {
  std::string text;
  for (const Span& span : spans) {
    if (!text.empty()) text += ' ';
    text += to_string(span);
  }
  return text;
}

std::optional<std::vector<Span>> read_spans(std::string_view text, std::size_t size) {
  std::vector<Span> spans;
  std::size_t reached = 0;
  while (!text.empty()) {
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const std::optional<Span> span = take_span(word);
    if (!span || !word.empty() || span->begin < reached || span->end < span->begin ||
        span->end > size) {
      return std::nullopt;
    }
    reached = span->end;
    spans.push_back(*span);
  }
  return spans;
}

}  // namespace quern
