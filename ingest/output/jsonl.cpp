#include "ingest/output/jsonl.h"

#include <cassert>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "schema/reading_hash.h"
#include "schema/spans.h"

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
                               {"text", argument.phrase.text},
                               {"spans", to_string(argument.phrase.spans)}});
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
    if (!entity.country.empty()) array.back()["country"] = entity.country;
    if (!was_shown[link.entity]) array.back()["aliases"] = aliases_of(entity);
    was_shown[link.entity] = true;
  }
  return array;
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
      {"confidence", fact.confidence},
      {"derived_by", fact.derived_by},
      {"subject_spans", to_string(fact.subject.spans)},
      {"predicate_spans", to_string(fact.predicate.spans)},
      {"object_spans", to_string(fact.object.spans)},
  };
}

/// The sentences' places, a string for each paragraph: ["0-9", "11-40 41-70"].
Object places_of(std::span<const SentenceRecord> sentences) {
  Object paragraphs = Object::array();
  std::vector<Span> spans;
  for (const SentenceRecord& sentence : sentences) {
    for (; paragraphs.size() < sentence.paragraph; spans.clear())
      paragraphs.push_back(to_string(spans));
    spans.push_back(sentence.span);
  }
  paragraphs.push_back(to_string(spans));
  return paragraphs;
}

/// What `--from facts` needs to give the database that the article itself gives.
void set_article(Object& object,
                 const Document& document,
                 std::string_view extractor,
                 std::span<const SentenceRecord> sentences,
                 std::string hash) {
  object["title"] = document.title;
  object["date"] = document.date;
  object["source"] = document.source;
  object["url"] = document.url;
  object["article"] = Object{{"text", document.text},
                             {"sentences", places_of(sentences)},
                             {"reader", extractor},
                             {"hash", std::move(hash)}};
}

/// Words are cut from checked UTF-8; a phrase cut inside a letter is mended rather than thrown.
std::string line_of(const Object& object) {
  return object.dump(-1, ' ', false, Object::error_handler_t::replace) + '\n';
}

}  // namespace

std::string write_jsonl(const Document& document,
                        std::string_view extractor,
                        std::span<const SentenceRecord> sentences,
                        std::span<const Fact> facts,
                        std::span<const Entity> entities) {
  std::string lines;
  std::vector<bool> was_shown(entities.size());
  const auto add_article = [&](Object& object) {
    set_article(object, document, extractor, sentences,
                reading_hash(document, extractor, sentences, facts, entities));
  };
  for (const Fact& fact : facts) {
    assert(fact.sentence_index < sentences.size());
    Object object = object_of(document, sentences[fact.sentence_index], fact);
    set_heads(object, "subject_heads", fact.subject);
    set_heads(object, "object_heads", fact.object);
    object["entities"] = entities_of(fact, entities, was_shown);
    if (lines.empty()) add_article(object);
    lines += line_of(object);
  }
  if (!facts.empty()) return lines;
  Object object{{"document", document.name}};
  add_article(object);
  return line_of(object);
}

}  // namespace quern
