#include "ingest/article/whole_file.h"

#include <utility>

#include "ingest/article/html_reader.h"
#include "ingest/article/text_reader.h"

namespace quern {

std::optional<Article> WholeFile::next() {
  if (std::exchange(is_done_, true)) return std::nullopt;
  std::string content = file().read_all(kMaxDocumentBytes);
  Article article;
  if (format_ == InputFormat::html) {
    article = read_html(std::move(content));
  } else {
    article.document = read_text(std::move(content));
  }
  if (name() != "-") article.document.name = name();
  return article;
}

}  // namespace quern
