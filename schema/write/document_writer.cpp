#include "schema/write/document_writer.h"

#include <string>

namespace quern {

DocumentWriter::DocumentWriter(SQLite::Database& database)
    : database_(&database),
      add_document_(database,
                    "INSERT INTO document (name, title, date, source, url, content_hash, "
                    "extractor, read_at) VALUES (:name, :title, :date, :source, :url, :hash, "
                    ":extractor, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
      add_sentence_(database,
                    "INSERT INTO sentence (document, position, paragraph, begin_byte, end_byte, "
                    "text) VALUES (:document, :position, :paragraph, :begin, :end, :text)"),
      index_title_(database, "INSERT INTO title_text (rowid, title) VALUES (:id, :title)"),
      index_sentence_(database, "INSERT INTO sentence_text (rowid, text) VALUES (:id, :text)") {}

RowId DocumentWriter::add(const Document& document,
                          std::string_view hash,
                          std::string_view extractor) {
  add_document_.run(std::string_view(document.name), null_if_empty(document.title),
                    null_if_empty(document.date), null_if_empty(document.source),
                    null_if_empty(document.url), hash, extractor);
  const RowId id = database_->getLastInsertRowid();
  index_title_.run(id, null_if_empty(document.title));
  return id;
}

std::vector<RowId> DocumentWriter::add_sentences(RowId document,
                                                 std::span<const SentenceRecord> sentences) {
  std::vector<RowId> ids;
  ids.reserve(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const SentenceRecord& sentence = sentences[i];
    add_sentence_.run(document, i, sentence.paragraph, sentence.span.begin, sentence.span.end,
                      std::string_view(sentence.text));
    ids.push_back(database_->getLastInsertRowid());
    index_sentence_.run(ids.back(), std::string_view(sentence.text));
  }
  return ids;
}

}  // namespace quern
