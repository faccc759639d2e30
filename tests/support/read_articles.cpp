#include "tests/support/read_articles.h"

#include "ingest/article/article_source.h"
#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

std::string printed(const Document& document) {
  std::string text;
  for (const Span paragraph : document.paragraphs) {
    text += text.empty() ? "" : " / ";
    text += document.text.substr(paragraph.begin, paragraph.end - paragraph.begin);
  }
  return document.name + " | " + document.title + " | " + document.date + " | " + document.source +
         " | " + text;
}

}  // namespace

std::string read_articles(const std::string& name,
                          std::string_view content,
                          const ReadOptions& options) {
  const TemporaryFolder folder;
  const auto path = folder.write(name, content);
  ArticleSource source({{path, content.size()}}, InputFormat::automatic, {}, nullptr, options);
  std::string result;
  while (const auto next = source.next()) {
    if (const auto* skipped = std::get_if<Skipped>(&*next)) {
      result += "!" + skipped->where + ": " + skipped->why + "\n";
    } else {
      result += printed(std::get<Article>(*next).document) + "\n";
    }
  }
  const std::string prefix = folder.path().string() + "/";
  for (std::size_t at = result.find(prefix); at != std::string::npos; at = result.find(prefix))
    result.erase(at, prefix.size());
  return result;
}

}  // namespace quern
