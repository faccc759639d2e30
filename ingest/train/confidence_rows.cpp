// Rows for fit_confidence.py: the facts of articles with what their confidence goes by, one a line,
// fields parted by tabs: document, id, features (parted by spaces), sentence, subject, predicate,
// object, further arguments with their prepositions.
//
//   confidence_rows INPUT... > facts.rows
//   confidence_rows --sentences FILE > sentences.rows   a tokenised sentence a line; predicates
//   keep
//                                                       their negations

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ingest/article/article_source.h"
#include "ingest/article/file_list.h"
#include "ingest/language/analyze/find_data.h"
#include "ingest/language/analyze/models.h"
#include "ingest/meaning/confidence/confidence_features.h"
#include "ingest/meaning/entity/resolver.h"
#include "ingest/meaning/fact/extractor.h"
#include "ingest/meaning/fact/fact_time.h"
#include "ingest/meaning/fact/heads.h"

namespace quern {
namespace {

/// Text as a field: without line breaks and tabs.
std::string field(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return text;
}

void print_row(const Document& document,
               const Fact& fact,
               const std::string& sentence,
               const ConfidenceFeatures& features) {
  fmt::print("{}\t{}\t{:.6g}\t{}\t{}\t{}\t{}", document.name, fact.id, fmt::join(features, " "),
             field(sentence), field(fact.subject.text), field(fact.predicate.text),
             field(fact.object.text));
  for (const Argument& argument : fact.arguments) {
    fmt::print("\t{}{}{}", argument.preposition, argument.preposition.empty() ? "" : " ",
               field(argument.phrase.text));
  }
  fmt::print("\n");
}

std::vector<Sentence> analysed(const LanguageModels& models, const Article& article) {
  if (!article.sentences) {
    return models.analyzer.annotate(
        models.segmenter.segment(article.document.text, article.document.paragraphs));
  }
  std::vector<Sentence> sentences;
  for (const Sentence& sentence : *article.sentences) {
    sentences.push_back(models.segmenter.segment_line(article.document.text, sentence.span));
    sentences.back().paragraph = sentence.paragraph;
  }
  return models.analyzer.annotate(std::move(sentences));
}

void print_rows(const LanguageModels& models, const Article& article) {
  const Document& document = article.document;
  const std::vector<Sentence> sentences = analysed(models, article);
  const ExtractOptions options{.keep_negation = article.sentences.has_value(),
                               .control = models.analyzer.control()};
  std::vector<Fact> facts = extract_facts(sentences, document.text, options);
  set_times(facts, document.date);
  set_heads(sentences, facts);
  const AntecedentRanker ranker(models.analyzer.antecedents());
  static_cast<void>(resolve_entities(sentences, document.text, facts, ranker));
  const std::string hash = content_hash(document);
  const auto quotations = quotation_places(sentences);
  for (Fact& fact : facts) {
    const std::size_t index = fact.sentence_index;
    const Span span = sentences[index].span;
    fact.id = fact_id(hash, fact);
    print_row(document, fact, document.text.substr(span.begin, span.end - span.begin),
              confidence_features(sentences[index], quotations[index], fact));
  }
}

void run(std::vector<std::string> arguments) {
  InputFormat format = InputFormat::automatic;
  if (!arguments.empty() && arguments.front() == "--sentences") {
    format = InputFormat::sentences;
    arguments.erase(arguments.begin());
  }
  const LanguageModels models = load_models(find_data("model"));
  ArticleSource source(list_files(arguments, format).files, format, {});
  while (const auto next = source.next()) {
    if (const auto* article = std::get_if<Article>(&*next)) print_rows(models, *article);
  }
}

}  // namespace
}  // namespace quern

int main(int argc, char** argv) {
  try {
    quern::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "confidence_rows: {}\n", error.what());
    return 1;
  }
  return 0;
}
