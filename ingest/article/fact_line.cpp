#include "ingest/article/fact_line.h"

#include <fmt/format.h>
#include <span>
#include <utility>

#include "ingest/article/json_object.h"
#include "schema/spans.h"

namespace quern {
namespace {

using nlohmann::json;

/// Words of the fact, with their places and heads where the line has them.
Phrase phrase_with(const json& object,
                   const char* key,
                   const char* spans_key,
                   const char* heads_key = nullptr) {
  Phrase phrase{phrase_at(object, key), {}};
  auto spans = read_spans(phrase_at(object, spans_key), kMaxDocumentBytes);
  if (!spans) throw ReadError(fmt::format("\"{}\" is no list such as 12-17 20-25", spans_key));
  phrase.spans = *std::move(spans);
  if (heads_key != nullptr) {
    phrase.heads = read_heads(phrase_at(object, heads_key), phrase.text.size());
  }
  return phrase;
}

Polarity polarity_at(const json& object) {
  const std::string polarity = text_at(object, "polarity");
  if (polarity == "+") return Polarity::positive;
  if (polarity == "-") return Polarity::negative;
  throw ReadError("\"polarity\" is neither \"+\" nor \"-\"");
}

Modality modality_at(const json& object) {
  const std::string modality = text_at(object, "modality");
  if (modality == to_string(Modality::certain)) return Modality::certain;
  if (modality == to_string(Modality::possible)) return Modality::possible;
  throw ReadError("\"modality\" is neither \"certain\" nor \"possible\"");
}

double confidence_at(const json& object) {
  const auto found = object.find("confidence");
  const double confidence =
      found != object.end() && found->is_number() ? found->get<double>() : -1.0;
  if (!(confidence >= 0.0 && confidence <= 1.0)) {
    throw ReadError("\"confidence\" is not a number from 0 to 1");
  }
  return confidence;
}

std::vector<Argument> arguments_at(const json& object) {
  const auto found = object.find("arguments");
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_array()) throw ReadError("\"arguments\" is not an array");
  std::vector<Argument> arguments;
  for (const json& item : *found) {
    if (!item.is_object()) throw ReadError("\"arguments\" holds something other than objects");
    Argument argument;
    argument.role = phrase_at(item, "role");
    argument.preposition = phrase_at(item, "preposition");
    argument.phrase = phrase_with(item, "text", "spans", "heads");
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

FactRole role_at(const json& object) {
  const std::string name = text_at(object, "role");
  for (const FactRole role :
       {FactRole::subject, FactRole::object, FactRole::attribution, FactRole::argument}) {
    if (name == to_string(role)) return role;
  }
  throw ReadError("\"role\" of an entity is neither subject, object, attribution nor argument");
}

void read_entities(const json& object, FactLine& line) {
  for (const json& item : objects_at(object, "entities")) {
    Entity entity{phrase_at(item, "name"), phrase_at(item, "type"), is_set(item, "local"), {}};
    if (entity.name.empty()) throw ReadError("an entity has no \"name\"");
    entity.country = phrase_at(item, "country");
    line.is_new_entity.push_back(item.contains("aliases"));
    for (const json& alias : objects_at(item, "aliases")) {
      entity.aliases.push_back(
          {phrase_at(alias, "text"), phrase_at(alias, "reason"), offset_at(alias, "count")});
      if (entity.aliases.back().reason.empty()) throw ReadError("an alias has no \"reason\"");
    }
    const FactRole role = role_at(item);
    const bool is_whole = is_set(item, "whole") && role != FactRole::argument;
    line.fact.entities.push_back({role, line.entities.size(), is_whole});
    line.entities.push_back(std::move(entity));
  }
}

bool is_inside_letter(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

void add_paragraph(std::span<const Span> sentences, Document& document, ArticleReading& reading) {
  const std::size_t reached = reading.sentences.empty() ? 0 : reading.sentences.back().span.end;
  const std::string_view text = document.text;
  for (const Span span : sentences) {
    if (span.begin < reached || is_inside_letter(text, span.begin) ||
        is_inside_letter(text, span.end)) {
      throw ReadError("the article's \"sentences\" do not lie in its text");
    }
    reading.sentences.push_back({span, document.paragraphs.size(),
                                 std::string(text.substr(span.begin, span.end - span.begin))});
  }
  document.paragraphs.push_back(sentences.empty()
                                    ? Span{reached, reached}
                                    : Span{sentences.front().begin, sentences.back().end});
}

/// What the line says of the article and of all that was read in it.
void read_reading(const json& object, FactLine& line) {
  const auto found = object.find("article");
  if (found == object.end()) return;
  if (!found->is_object()) throw ReadError("\"article\" is no object");
  line.document.text = phrase_at(*found, "text");
  if (line.document.text.size() > kMaxDocumentBytes) {
    throw ReadError("the article's \"text\" is larger than 4 MiB");
  }
  ArticleReading reading{{}, phrase_at(*found, "reader"), phrase_at(*found, "hash")};
  const auto paragraphs = found->find("sentences");
  if (paragraphs == found->end() || !paragraphs->is_array()) {
    throw ReadError("the article's \"sentences\" are no array");
  }
  for (const json& sentences : *paragraphs) {
    const auto spans = sentences.is_string()
                           ? read_spans(sentences.get<std::string>(), line.document.text.size())
                           : std::nullopt;
    if (!spans) throw ReadError("the article's \"sentences\" do not lie in its text");
    add_paragraph(*spans, line.document, reading);
  }
  line.reading = std::move(reading);
}

void read_sentence(const json& object, SentenceRecord& sentence) {
  sentence.text = phrase_at(object, "sentence_text");
  sentence.span = {offset_at(object, "sentence_begin"), offset_at(object, "sentence_end")};
  if (sentence.span.end < sentence.span.begin ||
      sentence.span.end - sentence.span.begin != sentence.text.size()) {
    throw ReadError("\"sentence_text\" is not as long as its offsets say");
  }
  if (sentence.span.end > kMaxDocumentBytes) {
    throw ReadError("\"sentence_end\" is past the largest document");
  }
}

void read_fact(const json& object, FactLine& result) {
  read_sentence(object, result.sentence);
  Fact& fact = result.fact;
  fact.id = phrase_at(object, "id");
  if (fact.id.empty()) throw ReadError("no \"id\"");
  fact.sentence_index = offset_at(object, "sentence_index");
  if (fact.sentence_index > kMaxDocumentBytes) {
    throw ReadError("\"sentence_index\" is past the largest document");
  }
  result.has_spans = object.contains("subject_spans");
  fact.subject = phrase_with(object, "subject", "subject_spans", "subject_heads");
  fact.predicate = phrase_with(object, "predicate", "predicate_spans");
  fact.predicate_lemma = phrase_at(object, "predicate_lemma");
  fact.object = phrase_with(object, "object", "object_spans", "object_heads");
  fact.arguments = arguments_at(object);
  fact.polarity = polarity_at(object);
  fact.modality = modality_at(object);
  fact.attribution = phrase_at(object, "attribution");
  fact.attribution_predicate = phrase_at(object, "attribution_predicate");
  fact.tense = phrase_at(object, "tense");
  fact.time = phrase_at(object, "time");
  fact.resolved_subject = phrase_at(object, "resolved_subject");
  fact.resolved_object = phrase_at(object, "resolved_object");
  fact.resolved_attribution = phrase_at(object, "resolved_attribution");
  read_entities(object, result);
  fact.confidence = confidence_at(object);
  fact.derived_by = phrase_at(object, "derived_by");
}

}  // namespace

FactLine read_json_fact(std::string_view line) {
  const json object = read_json_object(line);
  FactLine result;
  Document& document = result.document;
  document.name = phrase_at(object, "document");
  if (document.name.empty()) throw ReadError("no \"document\"");
  document.title = phrase_at(object, "title");
  document.date = day_at(object, "date");
  document.source = phrase_at(object, "source");
  document.url = phrase_at(object, "url");
  read_reading(object, result);
  result.has_fact = !result.reading || object.contains("id");
  if (result.has_fact) read_fact(object, result);
  return result;
}

}  // namespace quern
