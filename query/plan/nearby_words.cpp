#include "query/plan/nearby_words.h"

namespace quern {

const std::vector<TextWord>& NearbyWords::LastText::words_of(const std::string& text) {
  if (text != text_) {
    text_ = text;
    words_ = text_words(text);
  }
  return words_;
}

bool NearbyWords::holds(const FactRow& row, const QuestionWord& word, Scope scope) {
  if (word.text.empty()) return true;
  if (best_likeness(word, sentence_.words_of(row.sentence)) > 0.0) return true;
  if (scope == Scope::sentence) return false;
  if (best_likeness(word, title_.words_of(row.title)) > 0.0) return true;
  if (!word.in_date.empty() && row.date.find(word.in_date) != std::string::npos) return true;
  return scope == Scope::document && documents_.holds(row.document, word);
}

}  // namespace quern
