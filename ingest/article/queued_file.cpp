#include "ingest/article/queued_file.h"

#include <iterator>

namespace quern {

std::string QueuedFile::place() const {
  const bool goes_by_lines = ArticleFile::place() != name();
  return goes_by_lines || piece_ == 0 ? ArticleFile::place() : part_name(name(), piece_);
}

std::optional<Article> QueuedFile::next() {
  while (articles_.empty()) {
    if (!problem_.empty()) throw ReadError(std::exchange(problem_, {}));
    ++piece_;
    part_ = 0;
    std::optional<Articles> read = next_piece();
    if (!read) return std::nullopt;
    articles_.assign(std::make_move_iterator(read->articles.begin()),
                     std::make_move_iterator(read->articles.end()));
    problem_ = std::move(read->problem);
  }
  Article article = std::move(articles_.front());
  articles_.pop_front();
  ++part_;
  Document& document = article.document;
  if (document.text.size() > kMaxDocumentBytes) {
    throw ReadError("its text is larger than 4 MiB; split it into its articles");
  }
  if (document.name.empty()) document.name = document.url;
  if (document.name.empty() && name() != "-") document.name = part_name(place(), part_);
  return article;
}

}  // namespace quern
