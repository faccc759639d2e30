#include "ingest/article/conllu_file.h"

#include <utility>

#include "ingest/article/conllu_document.h"

namespace quern {
namespace {

constexpr std::size_t kMaxLineBytes = std::size_t{1} << 16U;

}  // namespace

std::optional<Article> ConlluFile::next() {
  while (std::optional<std::string> line = next_text_line(kMaxLineBytes)) {
    if (!is_blank_line(*line)) {
      if (block_.size() > kMaxSentenceBytes) throw ReadError("no blank line after a sentence");
      block_ += *line + "\n";
    } else if (std::optional<Article> article = add_block()) {
      return article;
    }
  }
  if (std::optional<Article> article = add_block()) return article;
  return sentences_.empty() ? std::nullopt : std::optional(finish_document());
}

std::optional<Article> ConlluFile::add_block() {
  const std::string block = std::exchange(block_, {});
  std::vector<Sentence> read = read_conllu_block(block);
  std::optional<Article> article;
  for (Sentence& sentence : read) {
    const std::optional<std::string> id = new_document_id(sentence);
    const bool is_full = sentences_.size() >= kSentencesPerDocument;
    if (!sentences_.empty() && (id || is_full)) article = finish_document();
    if (id) {
      id_ = *id;
      part_ = 0;
    }
    sentences_.push_back(std::move(sentence));
  }
  return article;
}

Article ConlluFile::finish_document() {
  Article article = document_of_sentences(std::exchange(sentences_, {}));
  ++part_;
  // Without ids, the parts of a file are counted through.
  const std::string& known = id_.empty() && name() != "-" ? name() : id_;
  if (!known.empty()) article.document.name = part_name(known, part_);
  return article;
}

}  // namespace quern
