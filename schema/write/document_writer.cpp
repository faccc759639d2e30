#include "schema/write/document_writer.h"

#include <chrono>
#include <fmt/chrono.h>
#include <string>

namespace quern {
namespace {

/// ISO 8601, UTC.
std::string time_now() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

}  // namespace

DocumentWriter::DocumentWriter(Database& database)
    : documents_(
          database, "document", "name, title, date, source, url, content_hash, extractor, read_at"),
      sentences_(database, "sentence", "document, position, paragraph, begin_byte, end_byte, text"),
      words_(database) {}

RowId DocumentWriter::add(const Document& document,
                          std::string_view hash,
                          std::string_view extractor) {
  const std::string read_at = time_now();
  const RowId id = documents_.add_numbered(
      std::string_view(document.name), null_if_empty(document.title), null_if_empty(document.date),
      null_if_empty(document.source), null_if_empty(document.url), hash, extractor,
      std::string_view(read_at));
  words_.add_title(id, document.name, document.title);
  return id;
}

std::vector<RowId> DocumentWriter::add_sentences(RowId document,
                                                 std::span<const SentenceRecord> sentences) {
  std::vector<RowId> ids;
  ids.reserve(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const SentenceRecord& sentence = sentences[i];
    const std::string_view text = sentence.text;
    ids.push_back(sentences_.add_numbered(document, i, sentence.paragraph, sentence.span.begin,
                                          sentence.span.end, text));
    words_.add_sentence(ids.back(), text);
  }
  return ids;
}

}  // namespace quern
