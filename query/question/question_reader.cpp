#include "query/question/question_reader.h"

#include <utility>

#include "ingest/language/analyze/find_data.h"
#include "query/question/read_question.h"
#include "query/question/reading/asking_noun.h"

namespace quern {

std::variant<Question, NotUnderstood> QuestionReader::read(const std::string& text) {
  if (text.size() > kMostBytes) return NotUnderstood{"the question is longer than 600 bytes"};
  return read_question(parsed(text), text, Vocabulary(words()));
}

Sentence QuestionReader::parsed(const std::string& text) {
  if (!models_) models_ = load_models(find_data("model"));
  Sentence sentence = models_->segmenter.segment_line(text, {0, text.size()});
  Sentence question = models_->analyzer.annotate({std::move(sentence)}).front();
  attach_asking_word(question);
  return question;
}

const Reader& QuestionReader::sentences() {
  if (!sentences_) sentences_.emplace(find_data("model"));
  return *sentences_;
}

const WordNet& QuestionReader::words() {
  if (!words_) words_.emplace();
  return *words_;
}

}  // namespace quern
