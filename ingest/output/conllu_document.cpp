#include "ingest/output/conllu_document.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "ingest/language/text/conllu.h"

namespace quern {
namespace {

/// A comment is one line, whatever its text has in it.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

}  // namespace

std::string write_conllu(const Document& document, std::span<const Sentence> sentences) {
  const bool has_comments =
      std::any_of(sentences.begin(), sentences.end(),
                  [](const Sentence& sentence) { return !sentence.comments.empty(); });
  std::string lines;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i];
    if (!has_comments) {
      if (i == 0) lines += "# newdoc id = " + one_line(document.name) + "\n";
      if (is_first_of_paragraph(sentences, i)) lines += "# newpar\n";
      const Span span = sentence.span;
      const std::string_view text =
          std::string_view(document.text).substr(span.begin, span.end - span.begin);
      lines += "# sent_id = " + std::to_string(i + 1) + "\n# text = " + one_line(text) + "\n";
    }
    lines += to_conllu(sentence);
  }
  return lines;
}

}  // namespace quern
