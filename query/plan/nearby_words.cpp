#include "query/plan/nearby_words.h"

#include <fmt/format.h>

#include "query/question/likeness.h"

namespace quern {

NearbyWords::NearbyWords(FactReader& reader)
    : range_(reader.database(),
             "SELECT min(s.id), max(s.id) FROM document AS d JOIN sentence AS s ON s.document = "
             "d.id WHERE d.name = :name"),
      find_(reader.database(),
            fmt::format("SELECT 1 FROM sentence_text WHERE {} AND rowid BETWEEN :first AND :last "
                        "LIMIT 1",
                        reader.database().dialect().finds("sentence_text", ":query"))),
      dialect_(&reader.database().dialect()) {}

const std::vector<TextWord>& NearbyWords::LastText::words_of(const std::string& text) {
  if (text != text_) {
    text_ = text;
    words_ = text_words(text);
  }
  return words_;
}

// Ids of sentences grow in the order of documents, so a document's make one range.
NearbyWords::Range NearbyWords::sentences_of(const std::string& document) {
  const auto [place, is_new] = ranges_.try_emplace(document);
  if (is_new && range_.finds(std::string_view(document)) && !range_.is_null(0)) {
    place->second = {range_.integer(0), range_.integer(1)};
  }
  range_.reset();
  return place->second;
}

bool NearbyWords::holds(const FactRow& row, const QuestionWord& word, Scope scope) {
  if (word.text.empty()) return true;
  if (best_likeness(word, sentence_.words_of(row.sentence)) > 0.0) return true;
  if (scope == Scope::sentence) return false;
  if (best_likeness(word, title_.words_of(row.title)) > 0.0) return true;
  if (!word.in_date.empty() && row.date.find(word.in_date) != std::string::npos) return true;
  if (scope == Scope::titled_sentence) return false;
  const auto [place, is_new] = known_.try_emplace({row.document, word.text}, false);
  if (!is_new) return place->second;
  std::string query;
  for (const auto& [form, likeness] : word.forms) {
    if (likeness == 1.0) query += (query.empty() ? "\"" : " OR \"") + form + '"';
  }
  const Range range = sentences_of(row.document);
  if (query.empty()) return false;
  query = dialect_->full_text(query, true);
  place->second = find_.finds(std::string_view(query), range.first, range.last);
  find_.reset();
  return place->second;
}

}  // namespace quern
