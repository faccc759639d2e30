#include "ingest/article/facts_document.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "schema/reading_hash.h"

namespace quern {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

/// As text.find(word, from), but in linear time. Precondition: `from` is in the text or at its end.
std::size_t place_of(std::string_view word, std::string_view text, std::size_t from) {
  const void* const found =
      ::memmem(text.data() + from, text.size() - from, word.data(), word.size());
  if (found == nullptr) return std::string_view::npos;
  return static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

/// First place of `word` from `from` on that does not begin or end inside another word; none where
/// too many do, which no article has.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  static constexpr int kMostTries = 1000;
  std::size_t at = place_of(word, text, from);
  for (int tries = 0; at != std::string_view::npos && tries < kMostTries; ++tries) {
    const std::size_t end = at + word.size();
    const bool begins_inside = at > 0 && is_word_byte(text[at - 1]) && is_word_byte(word.front());
    const bool ends_inside =
        end < text.size() && is_word_byte(text[end]) && is_word_byte(word.back());
    if (!begins_inside && !ends_inside) return at;
    at = place_of(word, text, at + 1);
  }
  return std::string_view::npos;
}

void locate(Phrase& phrase, const SentenceRecord& sentence) {
  phrase.spans = locate_phrase(phrase.text, sentence.text, sentence.span.begin);
}

/// Entities of many lines, each once.
class EntityList {
 public:
  /// Where the entity stands in the list now. One that its line calls new is another one, though
  /// it be called the same.
  std::size_t add(Entity entity, bool is_new) {
    auto key = std::make_tuple(entity.name, entity.type, entity.is_local, entity.country);
    const auto known = places_.find(key);
    if (known != places_.end() && !is_new) return known->second;
    places_.insert_or_assign(std::move(key), entities_.size());
    entities_.push_back(std::move(entity));
    return entities_.size() - 1;
  }

  [[nodiscard]] std::vector<Entity> take() { return std::move(entities_); }

 private:
  std::vector<Entity> entities_;
  std::map<std::tuple<std::string, std::string, bool, std::string>, std::size_t> places_;
};

void set_if_empty(std::string& field, std::string& value) {
  if (field.empty()) field = std::move(value);
}

/// What the lines know of the article beside its facts, taken out of them.
Document document_of(std::vector<FactLine>& lines) {
  Document document;
  document.name = lines.front().document.name;
  for (FactLine& line : lines) {
    set_if_empty(document.title, line.document.title);
    set_if_empty(document.date, line.document.date);
    set_if_empty(document.source, line.document.source);
    set_if_empty(document.url, line.document.url);
    if (!line.reading || !document.text.empty()) continue;
    document.text = std::move(line.document.text);
    document.paragraphs = std::move(line.document.paragraphs);
  }
  return document;
}

void require_same(const SentenceRecord& known, const FactLine& line) {
  if (known.span == line.sentence.span && known.text == line.sentence.text) return;
  throw ReadError(fmt::format("document {} has two different sentences {}; its facts are left out",
                              line.document.name, line.fact.sentence_index));
}

/// The sentences that the lines have, where none of them holds the article: they become its text.
std::vector<SentenceRecord> gathered_sentences(std::vector<FactLine>& lines, Document& document) {
  std::size_t count = 0;
  std::size_t text_size = 0;
  for (const FactLine& line : lines) {
    count = std::max(count, line.fact.sentence_index + 1);
    text_size = std::max(text_size, line.sentence.span.end);
  }
  document.text.assign(text_size, '\n');
  std::vector<SentenceRecord> sentences(count);
  for (FactLine& line : lines) {
    SentenceRecord& sentence = sentences[line.fact.sentence_index];
    if (!sentence.text.empty()) continue;
    const Span span = line.sentence.span;
    document.text.replace(span.begin, span.end - span.begin, line.sentence.text);
    sentence = line.sentence;
  }
  std::size_t end = 0;
  for (SentenceRecord& sentence : sentences) {
    if (sentence.text.empty()) {
      sentence.span = {end, end};
    } else if (sentence.span.begin < end) {
      throw ReadError(
          fmt::format("sentences of document {} overlap; its facts are left out", document.name));
    } else {
      end = sentence.span.end;
      sentence.paragraph = document.paragraphs.size();
      document.paragraphs.push_back(sentence.span);
    }
  }
  return sentences;
}

std::optional<ArticleReading> take_reading(std::vector<FactLine>& lines) {
  const auto found = std::find_if(lines.begin(), lines.end(),
                                  [](const FactLine& line) { return line.reading.has_value(); });
  return found == lines.end() ? std::nullopt : std::move(found->reading);
}

void locate(Fact& fact, const SentenceRecord& sentence) {
  locate(fact.subject, sentence);
  locate(fact.predicate, sentence);
  locate(fact.object, sentence);
  for (Argument& argument : fact.arguments)
    locate(argument.phrase, sentence);
}

}  // namespace

std::vector<Span> locate_phrase(std::string_view phrase,
                                std::string_view sentence,
                                std::size_t sentence_begin) {
  if (phrase.empty()) return {};
  const std::size_t whole = find_word(sentence, phrase, 0);
  if (whole != std::string_view::npos) {
    return {{sentence_begin + whole, sentence_begin + whole + phrase.size()}};
  }
  std::vector<Span> spans;
  std::size_t from = 0;
  while (!phrase.empty()) {
    const std::string_view word = phrase.substr(0, phrase.find(' '));
    phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
    if (word.empty()) continue;
    const std::size_t at = find_word(sentence, word, from);
    if (at == std::string_view::npos) return {};
    const bool is_next = !spans.empty() && at <= from + 1;
    from = at + word.size();
    if (is_next) {
      spans.back().end = sentence_begin + from;
    } else {
      spans.push_back({sentence_begin + at, sentence_begin + from});
    }
  }
  return spans;
}

Article document_of_facts(std::vector<FactLine> lines, const std::string& hash) {
  assert(!lines.empty());
  Article article;
  Document& document = article.document;
  document = document_of(lines);
  std::optional<ArticleReading> reading = take_reading(lines);
  ExtractedFacts extracted;
  extracted.sentences =
      reading ? std::move(reading->sentences) : gathered_sentences(lines, document);
  EntityList entities;
  for (FactLine& line : lines) {
    if (!line.has_fact) continue;
    const std::size_t index = line.fact.sentence_index;
    if (index >= extracted.sentences.size()) {
      throw ReadError(fmt::format("document {} has no sentence {}; its facts are left out",
                                  document.name, index));
    }
    require_same(extracted.sentences[index], line);
    if (!line.has_spans) locate(line.fact, line.sentence);
    for (EntityLink& link : line.fact.entities) {
      const std::size_t place = link.entity;
      link.entity = entities.add(std::move(line.entities[place]), line.is_new_entity[place]);
    }
    extracted.facts.push_back(std::move(line.fact));
  }
  extracted.entities = entities.take();
  extracted.is_whole =
      reading && reading->hash == reading_hash(document, reading->extractor, extracted.sentences,
                                               extracted.facts, extracted.entities);
  extracted.extractor = extracted.is_whole ? std::move(reading->extractor) : "facts " + hash;
  article.extracted = std::move(extracted);
  return article;
}

}  // namespace quern
