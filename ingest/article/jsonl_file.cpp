#include "ingest/article/jsonl_file.h"

#include <string>

#include "ingest/article/jsonl_reader.h"

namespace quern {

std::optional<Article> JsonlFile::next() {
  while (const std::optional<std::string> line = next_text_line(kMaxJsonLineBytes)) {
    if (is_blank_line(*line)) continue;
    Article article;
    article.document = read_json_article(*line);
    if (article.document.text.size() > kMaxDocumentBytes) {
      throw ReadError("its text is larger than 4 MiB; split it into its articles");
    }
    if (article.document.name.empty()) article.document.name = article.document.url;
    if (article.document.name.empty() && name() != "-") article.document.name = place();
    return article;
  }
  return std::nullopt;
}

}  // namespace quern
