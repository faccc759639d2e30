#include "schema/reading_hash.h"

#include <vector>

#include "schema/hash.h"
#include "schema/spans.h"

namespace quern {
namespace {

std::string hash_of(const Phrase& phrase) {
  return hash_parts({phrase.text, to_string(phrase.spans), to_string(phrase.heads)});
}

std::string hash_of(const Entity& entity, bool with_aliases) {
  std::string hash =
      hash_parts({entity.name, entity.type, entity.is_local ? "local" : "", entity.country});
  if (!with_aliases) return hash;
  for (const Alias& alias : entity.aliases)
    hash = hash_parts({hash, alias.text, alias.reason, std::to_string(alias.count)});
  return hash;
}

std::string hash_of(const Fact& fact) {
  std::string arguments;
  for (const Argument& argument : fact.arguments)
    arguments += hash_parts({argument.role, argument.preposition, hash_of(argument.phrase)});
  return hash_parts({fact.id, std::to_string(fact.sentence_index), hash_of(fact.subject),
                     hash_of(fact.predicate), fact.predicate_lemma, hash_of(fact.object), arguments,
                     to_string(fact.polarity), to_string(fact.modality), fact.attribution,
                     fact.attribution_predicate, fact.tense, fact.time, fact.resolved_subject,
                     fact.resolved_object, fact.resolved_attribution,
                     std::to_string(fact.confidence), fact.derived_by});
}

}  // namespace

std::string reading_hash(const Document& document,
                         std::string_view extractor,
                         std::span<const SentenceRecord> sentences,
                         std::span<const Fact> facts,
                         std::span<const Entity> entities) {
  std::string hash = hash_parts({content_hash(document), extractor});
  for (const SentenceRecord& sentence : sentences) {
    hash = hash_parts(
        {hash, to_string(sentence.span), std::to_string(sentence.paragraph), sentence.text});
  }
  std::vector<bool> was_met(entities.size());
  for (const Fact& fact : facts) {
    hash = hash_parts({hash, hash_of(fact)});
    for (const EntityLink& link : fact.entities) {
      hash = hash_parts({hash, to_string(link.role), link.is_whole ? "whole" : "",
                         hash_of(entities[link.entity], !was_met[link.entity])});
      was_met[link.entity] = true;
    }
  }
  return hash;
}

}  // namespace quern
