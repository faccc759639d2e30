#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "ingest/language/analyze/models.h"
#include "query/question/question.h"
#include "query/question/wordnet.h"
#include "query/reader/reader.h"

namespace quern {

/// Reads questions in English. Holds the trained models and the dictionary, which it loads with the
/// first question. Use from one thread.
class QuestionReader {
 public:
  /// Longer texts are no questions.
  static constexpr std::size_t kMostBytes = 600;

  /// Throws std::runtime_error, naming the file and the way out, if a model is missing or damaged.
  [[nodiscard]] std::variant<Question, NotUnderstood> read(const std::string& text);

  /// The question's tree; its spans count in `text`. Throws as read() does.
  [[nodiscard]] Sentence parsed(const std::string& text);

  /// The dictionary that questions are read with.
  [[nodiscard]] const WordNet& words();

  /// What reads sentences with questions.
  [[nodiscard]] const Reader& sentences();

 private:
  std::optional<LanguageModels> models_;
  std::optional<WordNet> words_;
  std::optional<Reader> sentences_;
};

}  // namespace quern
