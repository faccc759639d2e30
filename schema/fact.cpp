#include "schema/fact.h"

#include "schema/hash.h"

namespace quern {

std::string_view to_string(Polarity polarity) {
  return polarity == Polarity::positive ? "positive" : "negative";
}

std::string_view to_string(Modality modality) {
  return modality == Modality::certain ? "certain" : "possible";
}

std::string fact_id(std::string_view document_hash, const Fact& fact) {
  std::string arguments;
  for (const Argument& argument : fact.arguments) {
    arguments += hash_parts({argument.role, argument.preposition, argument.phrase.text});
  }
  return hash_parts({document_hash, std::to_string(fact.sentence_index), fact.subject.text,
                     fact.predicate.text, fact.object.text, arguments, to_string(fact.polarity),
                     to_string(fact.modality), fact.attribution, fact.derived_by});
}

}  // namespace quern
