#include "ingest/article/conllu_document.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "ingest/language/text/conllu.h"

namespace quern {
namespace {

bool begins_paragraph(const Sentence& sentence) {
  return std::any_of(sentence.comments.begin(), sentence.comments.end(),
                     [](std::string_view comment) {
                       return comment.starts_with("# newpar") || comment.starts_with("# newdoc");
                     });
}

/// The sentence's words with the spaces between them.
std::string text_of(const Sentence& sentence) {
  std::string text(sentence.span.end - sentence.span.begin, ' ');
  for (const Token& token : sentence.tokens) {
    text.replace(token.span.begin - sentence.span.begin, token.form.size(), token.form);
  }
  return text;
}

/// Moves the sentence to another place in its document.
void move_to(Sentence& sentence, std::size_t begin) {
  const auto moved = [old = sentence.span.begin, begin](Span span) {
    return Span{span.begin - old + begin, span.end - old + begin};
  };
  for (Token& token : sentence.tokens)
    token.span = moved(token.span);
  sentence.span = moved(sentence.span);
}

}  // namespace

std::vector<Sentence> read_conllu_block(const std::string& lines) {
  std::istringstream input(lines);
  try {
    return read_conllu(input);
  } catch (const std::runtime_error& error) {
    throw ReadError("in the sentence that ends here, " + std::string(error.what()));
  }
}

std::optional<std::string> new_document_id(const Sentence& sentence) {
  static constexpr std::string_view kMark = "# newdoc";
  for (const std::string_view comment : sentence.comments) {
    if (!comment.starts_with(kMark)) continue;
    const std::size_t equals = comment.find('=');
    if (equals == std::string_view::npos) return std::string();
    const std::size_t begin = comment.find_first_not_of(' ', equals + 1);
    return std::string(begin == std::string_view::npos ? "" : comment.substr(begin));
  }
  return std::nullopt;
}

Article document_of_sentences(std::vector<Sentence> sentences) {
  Article article;
  Document& document = article.document;
  for (Sentence& sentence : sentences) {
    const std::string text = text_of(sentence);
    const bool is_new = document.paragraphs.empty() || begins_paragraph(sentence);
    if (!document.text.empty()) document.text += is_new ? "\n\n" : " ";
    move_to(sentence, document.text.size());
    document.text += text;
    if (is_new) document.paragraphs.push_back(sentence.span);
    document.paragraphs.back().end = sentence.span.end;
    sentence.paragraph = document.paragraphs.size() - 1;
  }
  article.sentences = std::move(sentences);
  return article;
}

}  // namespace quern
