#include "ingest/pipeline/grinder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <exception>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "ingest/meaning/confidence/confidence.h"
#include "ingest/meaning/entity/resolver.h"
#include "ingest/meaning/fact/fact_time.h"
#include "ingest/meaning/fact/heads.h"
#include "ingest/output/conllu_document.h"
#include "ingest/output/jsonl.h"
#include "ingest/output/tsv.h"
#include "schema/fact.h"

namespace quern {
namespace {

/// Sentences and words of a document, of which its reader may have settled some.
std::vector<Sentence> find_words(const Segmenter& segmenter,
                                 const Document& document,
                                 std::optional<std::vector<Sentence>> given) {
  if (!given) return segmenter.segment(document.text, document.paragraphs);
  for (Sentence& sentence : *given) {
    if (!sentence.tokens.empty()) continue;
    const std::size_t paragraph = sentence.paragraph;
    sentence = segmenter.segment_line(document.text, sentence.span);
    sentence.paragraph = paragraph;
  }
  return *std::move(given);
}

std::size_t count_words(std::span<const Sentence> sentences) {
  std::size_t count = 0;
  for (const Sentence& sentence : sentences) {
    count += static_cast<std::size_t>(
        std::count_if(sentence.tokens.begin(), sentence.tokens.end(),
                      [](const Token& token) { return token.upos != Upos::PUNCT; }));
  }
  return count;
}

std::vector<SentenceRecord> records_of(std::span<const Sentence> sentences, std::string_view text) {
  std::vector<SentenceRecord> records;
  records.reserve(sentences.size());
  for (const Sentence& sentence : sentences) {
    const Span span = sentence.span;
    records.push_back(
        {span, sentence.paragraph, std::string(text.substr(span.begin, span.end - span.begin))});
  }
  return records;
}

/// Four digits say all that a confidence knows, and are the same on a line and in the database.
double rounded(double confidence) {
  static constexpr double kScale = 10000.0;
  return std::round(confidence * kScale) / kScale;
}

}  // namespace

Grinder::Grinder(const LanguageModels* models,
                 OutputFormat to,
                 ExtractOptions options,
                 AliasRules aliases)
    : models_(models),
      ranker_(models == nullptr ? AntecedentRanker()
                                : AntecedentRanker(models->analyzer.antecedents())),
      to_(to),
      options_(options),
      aliases_(std::move(aliases)) {
  if (models != nullptr) options_.control = models->analyzer.control();
}

std::string Grinder::extractor_of(const Article& article) const {
  if (article.extracted) return article.extracted->extractor;
  // The same text may come with and without its words settled.
  return "quern " QUERN_VERSION " model " + models_->version +
         (article.sentences ? " given sentences" : "") +
         (aliases_.version().empty() ? "" : " aliases " + aliases_.version());
}

GroundArticle Grinder::grind(Article article) const {
  const std::string name = article.document.name;
  try {
    return extract(std::move(article));
  } catch (const std::exception& error) {
    GroundArticle ground;
    ground.document.name = name;
    ground.failure = error.what();
    return ground;
  }
}

GroundArticle Grinder::extract(Article article) const {
  GroundArticle ground;
  ground.extractor = extractor_of(article);
  ground.document = std::move(article.document);
  const Document& document = ground.document;
  if (article.extracted) {
    ground.sentences = std::move(article.extracted->sentences);
    ground.facts = std::move(article.extracted->facts);
    ground.entities = std::move(article.extracted->entities);
  } else {
    assert(models_ != nullptr);
    const std::vector<Sentence> sentences = models_->analyzer.annotate(
        find_words(models_->segmenter, document, std::move(article.sentences)));
    ground.word_count = count_words(sentences);
    if (to_ == OutputFormat::conllu) {
      ground.lines = write_conllu(document, sentences);
      return ground;
    }
    ground.facts = extract_facts(sentences, document.text, options_);
    set_times(ground.facts, document.date);
    set_heads(sentences, ground.facts);
    if (options_.detail == Detail::clause) {
      ground.entities = resolve_entities(sentences, document.text, ground.facts, ranker_, aliases_);
    }
    set_confidences(sentences, ground.facts);
    const std::string hash = content_hash(document);
    for (Fact& fact : ground.facts) {
      fact.id = fact_id(hash, fact);
      fact.confidence = rounded(fact.confidence);
    }
    ground.sentences = records_of(sentences, document.text);
  }
  ground.fact_count = ground.facts.size();
  if (to_ == OutputFormat::jsonl) {
    ground.lines =
        write_jsonl(document, ground.extractor, ground.sentences, ground.facts, ground.entities);
  } else if (to_ == OutputFormat::tsv) {
    ground.lines = write_tsv(ground.sentences, ground.facts);
  }
  return ground;
}

}  // namespace quern
