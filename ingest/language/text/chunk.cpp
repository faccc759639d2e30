#include "ingest/language/text/chunk.h"

#include "ingest/language/text/unicode.h"

namespace quern {

std::vector<Span> chunks_of(std::string_view text, Span within) {
  std::vector<Span> chunks;
  std::size_t begin = within.begin;
  std::size_t at = within.begin;
  while (at < within.end) {
    const CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) {
      if (begin < at) chunks.push_back({begin, at});
      begin = at + c.size;
    }
    at += c.size;
  }
  if (begin < within.end) chunks.push_back({begin, within.end});
  return chunks;
}

}  // namespace quern
