#include "ingest/meaning/entity/mention/pronoun.h"

#include <algorithm>
#include <string_view>

#include "lexicon/pronouns.h"

namespace quern {
namespace {

Number number_named(std::string_view word) {
  if (word == "singular") return Number::singular;
  return word == "plural" ? Number::plural : Number::unknown;
}

Gender gender_named(std::string_view word) {
  if (word == "male") return Gender::male;
  return word == "female" ? Gender::female : Gender::unknown;
}

Animacy animacy_named(std::string_view word) {
  if (word == "person") return Animacy::person;
  return word == "thing" ? Animacy::thing : Animacy::unknown;
}

/// Takes the first word off `words`.
std::string_view next_word(std::string_view& words) {
  const std::size_t end = std::min(words.find(' '), words.size());
  const std::string_view word = words.substr(0, end);
  words.remove_prefix(std::min(end + 1, words.size()));
  return word;
}

}  // namespace

std::optional<Pronoun> pronoun_of(const Token& token) {
  if (token.upos != Upos::PRON && token.upos != Upos::DET) return std::nullopt;
  const std::string form = lower_form(token);
  for (std::string_view entry : lexicon::pronouns) {
    if (next_word(entry) != form) continue;
    Pronoun pronoun;
    pronoun.person = next_word(entry).front() - '0';
    pronoun.number = number_named(next_word(entry));
    pronoun.gender = gender_named(next_word(entry));
    pronoun.animacy = animacy_named(next_word(entry));
    return pronoun;
  }
  return std::nullopt;
}

}  // namespace quern
