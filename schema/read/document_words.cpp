#include "schema/read/document_words.h"

#include <fmt/format.h>
#include <string_view>

namespace quern {

DocumentWords::DocumentWords(FactReader& reader)
    : range_(reader.database(),
             "SELECT min(s.id), max(s.id) FROM document AS d JOIN sentence AS s ON s.document = "
             "d.id WHERE d.name = :name"),
      find_(reader.database(),
            fmt::format("SELECT 1 FROM sentence_text WHERE {} AND rowid BETWEEN :first AND :last "
                        "LIMIT 1",
                        reader.database().dialect().finds("sentence_text", ":query"))),
      dialect_(&reader.database().dialect()) {}

// Ids of sentences grow in the order of documents, so a document's make one range.
DocumentWords::Range DocumentWords::sentences_of(const std::string& document) {
  const auto [place, is_new] = ranges_.try_emplace(document);
  if (is_new && range_.finds(std::string_view(document)) && !range_.is_null(0)) {
    place->second = {range_.integer(0), range_.integer(1)};
  }
  range_.reset();
  return place->second;
}

bool DocumentWords::holds(const std::string& document, const QuestionWord& word) {
  const auto [place, is_new] = known_.try_emplace({document, word.text}, false);
  if (!is_new) return place->second;
  std::string query;
  for (const auto& [form, likeness] : word.forms) {
    if (likeness == 1.0) query += (query.empty() ? "\"" : " OR \"") + form + '"';
  }
  const Range range = sentences_of(document);
  if (query.empty()) return false;
  query = dialect_->full_text(query, true);
  place->second = find_.finds(std::string_view(query), range.first, range.last);
  find_.reset();
  return place->second;
}

}  // namespace quern
