#include "ingest/article/jsonl_reader.h"

#include "ingest/article/json_object.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"

namespace quern {

Document read_json_article(std::string_view line) {
  const nlohmann::json object = read_json_object(line);
  Document document;
  document.text = text_at(object, "text");
  if (document.text.empty()) throw ReadError("no \"text\"");
  require_text(document.text);
  document.name = phrase_at(object, "id");
  document.title = phrase_at(object, "title");
  document.source = phrase_at(object, "source");
  document.url = phrase_at(object, "url");
  document.date = day_at(object, "date");
  document.paragraphs = find_paragraphs(document.text);
  return document;
}

}  // namespace quern
