#include "ingest/article/sentences_file.h"

#include <utility>

#include "ingest/article/sentences_reader.h"

namespace quern {

std::optional<Article> SentencesFile::next() {
  while (lines_.size() < kSentencesPerDocument && bytes_ < kMaxSentenceBytes) {
    std::optional<std::string> line = next_text_line(kMaxSentenceBytes);
    if (!line) break;
    bytes_ += line->size();
    lines_.push_back(std::move(*line));
  }
  if (lines_.empty()) return std::nullopt;
  Article article = read_sentences(std::exchange(lines_, {}));
  bytes_ = 0;
  ++part_;
  if (name() != "-") article.document.name = part_name(name(), part_);
  return article;
}

}  // namespace quern
