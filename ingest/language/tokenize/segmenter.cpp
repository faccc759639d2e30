#include "ingest/language/tokenize/segmenter.h"

#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <utility>

#include "ingest/language/learn/model_file.h"
#include "ingest/language/text/chunk.h"
#include "ingest/language/tokenize/pretokenized.h"

namespace quern {

Segmenter::Segmenter(const std::filesystem::path& model) : stages_(load(model)) {}

Segmenter::Stages Segmenter::load(const std::filesystem::path& model) {
  const std::string payload = load_model_file(model);
  try {
    ModelReader reader(payload);
    Splitter splitter(reader);
    Tokenizer tokenizer(reader);
    if (!reader.at_end()) throw std::runtime_error("the model goes on after its end");
    return {std::move(splitter), std::move(tokenizer)};
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(
        fmt::format("{}: {}; install Quern's data/model again", model.string(), error.what()));
  }
}

std::vector<Sentence> Segmenter::segment(std::string_view text,
                                         std::span<const Span> paragraphs) const {
  std::vector<Sentence> sentences;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    for (const Span span : stages_.splitter.split(text, paragraphs[i])) {
      Sentence sentence = stages_.tokenizer.tokenize(text, span);
      if (sentence.tokens.empty()) continue;
      sentence.paragraph = i;
      sentences.push_back(std::move(sentence));
    }
  }
  return sentences;
}

Sentence Segmenter::segment_line(std::string_view text, Span line) const {
  return is_pretokenized(slice(text, line)) ? stages_.tokenizer.tokenize_pretokenized(text, line)
                                            : stages_.tokenizer.tokenize(text, line);
}

}  // namespace quern
