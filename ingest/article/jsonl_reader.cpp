#include "ingest/article/jsonl_reader.h"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

using nlohmann::json;

/// Parses one line; `text` has been checked to be UTF-8 by the parser afterwards.
json parse_object(std::string_view line) {
  if (const std::optional<std::size_t> invalid = find_invalid_utf8(line)) {
    throw ReadError(fmt::format("not valid UTF-8 at byte {} of the line", *invalid));
  }
  json object;
  try {
    object = json::parse(line);
  } catch (const json::parse_error& error) {
    throw ReadError(fmt::format("not valid JSON at byte {} of the line", error.byte));
  }
  if (!object.is_object()) throw ReadError("not a JSON object");
  return object;
}

/// Text under the key; null and absent give "". Throws ReadError for another type.
std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (found->is_number_integer()) return found->dump();  // Ids are often numbers.
  if (!found->is_string()) throw ReadError(fmt::format("\"{}\" is not a string", key));
  return found->get<std::string>();
}

std::size_t offset_at(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number_unsigned()) {
    throw ReadError(fmt::format("\"{}\" is missing or no number from 0", key));
  }
  return found->get<std::size_t>();
}

/// Words of a fact, which stand in its sentence.
std::string phrase_at(const json& object, const char* key) {
  std::string text = text_at(object, key);
  if (text.find('\0') != std::string::npos) throw ReadError(fmt::format("NUL in \"{}\"", key));
  return text;
}

/// The same with its heads, if the line has them.
Phrase phrase_with_heads(const json& object, const char* key, const char* heads_key) {
  Phrase phrase{phrase_at(object, key), {}};
  phrase.heads = read_heads(phrase_at(object, heads_key), phrase.text.size());
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
    argument.phrase = phrase_with_heads(item, "text", "heads");
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

FactRole role_at(const json& object) {
  const std::string name = text_at(object, "role");
  for (const FactRole role : {FactRole::subject, FactRole::object, FactRole::attribution}) {
    if (name == to_string(role)) return role;
  }
  throw ReadError("\"role\" of an entity is neither subject, object nor attribution");
}

bool is_set(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

/// The objects of an array; none where the key is absent.
std::vector<json> objects_at(const json& object, const char* key) {
  static constexpr std::size_t kMost = 10'000;
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_array() || found->size() > kMost) {
    throw ReadError(fmt::format("\"{}\" is not an array of at most {}", key, kMost));
  }
  for (const json& item : *found) {
    if (!item.is_object()) {
      throw ReadError(fmt::format("\"{}\" holds something other than objects", key));
    }
  }
  return {found->begin(), found->end()};
}

void read_entities(const json& object, FactLine& line) {
  for (const json& item : objects_at(object, "entities")) {
    Entity entity{phrase_at(item, "name"), phrase_at(item, "type"), is_set(item, "local"), {}};
    if (entity.name.empty()) throw ReadError("an entity has no \"name\"");
    for (const json& alias : objects_at(item, "aliases")) {
      entity.aliases.push_back(
          {phrase_at(alias, "text"), phrase_at(alias, "reason"), offset_at(alias, "count")});
      if (entity.aliases.back().reason.empty()) throw ReadError("an alias has no \"reason\"");
    }
    line.fact.entities.push_back({role_at(item), line.entities.size(), is_set(item, "whole")});
    line.entities.push_back(std::move(entity));
  }
}

}  // namespace

Document read_json_article(std::string_view line) {
  const json object = parse_object(line);
  Document document;
  document.text = text_at(object, "text");
  if (document.text.empty()) throw ReadError("no \"text\"");
  require_text(document.text);
  document.name = phrase_at(object, "id");
  document.title = phrase_at(object, "title");
  document.source = phrase_at(object, "source");
  document.url = phrase_at(object, "url");
  static constexpr std::size_t kDaySize = 10;
  const std::string date = phrase_at(object, "date");
  document.date = date.substr(0, kDaySize);  // "2024-06-20T08:00:00Z"
  if (!date.empty() && !is_iso_date(document.date)) {
    throw ReadError("\"date\" is not a day such as 2024-06-20");
  }
  document.paragraphs = find_paragraphs(document.text);
  return document;
}

FactLine read_json_fact(std::string_view line) {
  const json object = parse_object(line);
  FactLine result;
  result.document = phrase_at(object, "document");
  if (result.document.empty()) throw ReadError("no \"document\"");

  result.sentence.text = phrase_at(object, "sentence_text");
  result.sentence.span = {offset_at(object, "sentence_begin"), offset_at(object, "sentence_end")};
  if (result.sentence.span.end < result.sentence.span.begin ||
      result.sentence.span.end - result.sentence.span.begin != result.sentence.text.size()) {
    throw ReadError("\"sentence_text\" is not as long as its offsets say");
  }
  if (result.sentence.span.end > kMaxDocumentBytes) {
    throw ReadError("\"sentence_end\" is past the largest document");
  }

  Fact& fact = result.fact;
  fact.id = phrase_at(object, "id");
  if (fact.id.empty()) throw ReadError("no \"id\"");
  fact.sentence_index = offset_at(object, "sentence_index");
  if (fact.sentence_index > kMaxDocumentBytes) {
    throw ReadError("\"sentence_index\" is past the largest document");
  }
  fact.subject = phrase_with_heads(object, "subject", "subject_heads");
  fact.predicate.text = phrase_at(object, "predicate");
  fact.predicate_lemma = phrase_at(object, "predicate_lemma");
  fact.object = phrase_with_heads(object, "object", "object_heads");
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
  return result;
}

}  // namespace quern
