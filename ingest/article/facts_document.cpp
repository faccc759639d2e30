#include "ingest/article/facts_document.h"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace quern {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

/// First place of `word` from `from` on that does not begin or end inside another word.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  std::size_t at = text.find(word, from);
  while (at != std::string_view::npos) {
    const std::size_t end = at + word.size();
    const bool begins_inside = at > 0 && is_word_byte(text[at - 1]) && is_word_byte(word.front());
    const bool ends_inside =
        end < text.size() && is_word_byte(text[end]) && is_word_byte(word.back());
    if (!begins_inside && !ends_inside) return at;
    at = text.find(word, at + 1);
  }
  return at;
}

void locate(Phrase& phrase, const SentenceRecord& sentence) {
  phrase.spans = locate_phrase(phrase.text, sentence.text, sentence.span.begin);
}

/// Entities of many lines, each once.
class EntityList {
 public:
  /// Where the entity stands in the list now; its aliases are taken where they come first.
  std::size_t add(Entity entity) {
    auto key = std::make_tuple(entity.name, entity.type, entity.is_local);
    const auto [known, is_new] = places_.emplace(std::move(key), entities_.size());
    if (is_new) {
      entities_.push_back(std::move(entity));
    } else if (entities_[known->second].aliases.empty()) {
      entities_[known->second].aliases = std::move(entity.aliases);
    }
    return known->second;
  }

  [[nodiscard]] std::vector<Entity> take() { return std::move(entities_); }

 private:
  std::vector<Entity> entities_;
  std::map<std::tuple<std::string, std::string, bool>, std::size_t> places_;
};

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

Article document_of_facts(std::vector<FactLine> lines, std::string hash) {
  assert(!lines.empty());
  Article article;
  ExtractedFacts extracted;
  extracted.hash = std::move(hash);
  Document& document = article.document;
  document.name = lines.front().document;

  std::size_t sentence_count = 0;
  std::size_t text_size = 0;
  for (const FactLine& line : lines) {
    sentence_count = std::max(sentence_count, line.fact.sentence_index + 1);
    text_size = std::max(text_size, line.sentence.span.end);
  }
  document.text.assign(text_size, '\n');
  extracted.sentences.resize(sentence_count);
  EntityList entities;
  for (FactLine& line : lines) {
    SentenceRecord& sentence = extracted.sentences[line.fact.sentence_index];
    const Span span = line.sentence.span;
    if (sentence.text.empty()) {
      document.text.replace(span.begin, span.end - span.begin, line.sentence.text);
      sentence = std::move(line.sentence);
    } else if (sentence != line.sentence) {
      throw ReadError(
          fmt::format("document {} has two different sentences {}; its facts are left out",
                      document.name, line.fact.sentence_index));
    }
    locate(line.fact.subject, sentence);
    locate(line.fact.predicate, sentence);
    locate(line.fact.object, sentence);
    for (Argument& argument : line.fact.arguments)
      locate(argument.phrase, sentence);
    for (EntityLink& link : line.fact.entities)
      link.entity = entities.add(std::move(line.entities[link.entity]));
    extracted.facts.push_back(std::move(line.fact));
  }
  extracted.entities = entities.take();

  std::size_t end = 0;
  for (SentenceRecord& sentence : extracted.sentences) {
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
  article.extracted = std::move(extracted);
  return article;
}

}  // namespace quern
