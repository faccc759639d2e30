#include "ingest/output/jsonl.h"

#include <cassert>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

namespace quern {
namespace {

using Object = nlohmann::ordered_json;

Object null_if_empty(const std::string& text) {
  return text.empty() ? Object(nullptr) : Object(text);
}

/// Only where they are known.
void set_heads(Object& object, const char* key, const Phrase& phrase) {
  if (!phrase.heads.empty()) object[key] = to_string(phrase.heads);
}

Object arguments_of(const Fact& fact) {
  Object arguments = Object::array();
  for (const Argument& argument : fact.arguments) {
    arguments.push_back(Object{{"role", argument.role},
                               {"preposition", argument.preposition},
                               {"text", argument.phrase.text}});
    set_heads(arguments.back(), "heads", argument.phrase);
  }
  return arguments;
}

Object aliases_of(const Entity& entity) {
  Object aliases = Object::array();
  for (const Alias& alias : entity.aliases) {
    aliases.push_back(
        Object{{"text", alias.text}, {"reason", alias.reason}, {"count", alias.count}});
  }
  return aliases;
}

/// What the fact links to. `was_shown` says whose aliases an earlier line has.
Object entities_of(const Fact& fact,
                   std::span<const Entity> entities,
                   std::vector<bool>& was_shown) {
  Object array = Object::array();
  for (const EntityLink& link : fact.entities) {
    const Entity& entity = entities[link.entity];
    array.push_back(Object{{"role", std::string(to_string(link.role))},
                           {"whole", link.is_whole},
                           {"name", entity.name},
                           {"type", entity.type},
                           {"local", entity.is_local}});
    if (!was_shown[link.entity]) array.back()["aliases"] = aliases_of(entity);
    was_shown[link.entity] = true;
  }
  return array;
}

/// Four digits say all that a confidence knows.
double rounded(double confidence) {
  static constexpr double kScale = 10000.0;
  return std::round(confidence * kScale) / kScale;
}

Object object_of(const Document& document, const SentenceRecord& sentence, const Fact& fact) {
  return Object{
      {"id", fact.id},
      {"document", document.name},
      {"sentence_index", fact.sentence_index},
      {"sentence_text", sentence.text},
      {"sentence_begin", sentence.span.begin},
      {"sentence_end", sentence.span.end},
      {"subject", fact.subject.text},
      {"predicate", fact.predicate.text},
      {"predicate_lemma", fact.predicate_lemma},
      {"object", fact.object.text},
      {"arguments", arguments_of(fact)},
      {"polarity", fact.polarity == Polarity::positive ? "+" : "-"},
      {"modality", std::string(to_string(fact.modality))},
      {"attribution", null_if_empty(fact.attribution)},
      {"attribution_predicate", null_if_empty(fact.attribution_predicate)},
      {"tense", fact.tense},
      {"time", fact.time},
      {"resolved_subject", fact.resolved_subject},
      {"resolved_object", fact.resolved_object},
      {"resolved_attribution", fact.resolved_attribution},
      {"confidence", rounded(fact.confidence)},
      {"derived_by", fact.derived_by},
  };
}

}  // namespace

std::string write_jsonl(const Document& document,
                        std::span<const SentenceRecord> sentences,
                        std::span<const Fact> facts,
                        std::span<const Entity> entities) {
  std::string lines;
  std::vector<bool> was_shown(entities.size());
  for (const Fact& fact : facts) {
    assert(fact.sentence_index < sentences.size());
    Object object = object_of(document, sentences[fact.sentence_index], fact);
    set_heads(object, "subject_heads", fact.subject);
    set_heads(object, "object_heads", fact.object);
    object["entities"] = entities_of(fact, entities, was_shown);
    // Words are cut from checked UTF-8; a phrase cut inside a letter is mended rather than thrown.
    lines += object.dump(-1, ' ', false, Object::error_handler_t::replace);
    lines += '\n';
  }
  return lines;
}

}  // namespace quern
