#include "ingest/article/sentences_reader.h"

#include <string_view>
#include <utility>
#include <vector>

namespace quern {

Article read_sentences(std::span<const std::string> lines) {
  static constexpr std::string_view kSpace = " \t\r\f\v";
  Article article;
  Document& document = article.document;
  std::vector<Sentence> sentences;
  for (const std::string& line : lines) {
    const std::size_t line_begin = document.text.size();
    document.text += line;
    document.text += '\n';
    const std::size_t first = line.find_first_not_of(kSpace);
    if (first == std::string::npos) continue;
    Sentence sentence;
    sentence.span = {line_begin + first, line_begin + line.find_last_not_of(kSpace) + 1};
    sentence.paragraph = document.paragraphs.size();
    document.paragraphs.push_back(sentence.span);
    sentences.push_back(std::move(sentence));
  }
  article.sentences = std::move(sentences);
  return article;
}

}  // namespace quern
