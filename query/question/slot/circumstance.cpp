#include "query/question/slot/circumstance.h"

#include <algorithm>
#include <cstddef>

#include "ingest/language/text/word_list.h"
#include "lexicon/causal_prepositions.h"
#include "lexicon/spatial_prepositions.h"
#include "lexicon/temporal_prepositions.h"
#include "query/question/slot/factors.h"

namespace quern {

bool is_time_phrase(const FactPhrase& phrase) {
  const bool has_word = std::any_of(phrase.words.begin(), phrase.words.end(),
                                    [](const TextWord& word) { return is_time_word(word.key); });
  return phrase.kind == "time" ||
         (has_word && lexicon::holds(lexicon::temporal_prepositions, phrase.preposition));
}

double place_likeness(const FactPhrase& phrase, const Kinds& kinds) {
  if (phrase.kind == kWhereabouts) return 1.0;
  if (is_time_phrase(phrase) || !kinds.is_where(phrase.words)) return 0.0;
  if (phrase.kind == "place") return 1.0;
  return lexicon::holds(lexicon::spatial_prepositions, phrase.preposition) ? kInside : 0.0;
}

double time_likeness(const FactPhrase& phrase) {
  if (!is_time_phrase(phrase)) return 0.0;
  const std::size_t end = std::min<std::size_t>(phrase.words.size(), 6);
  const bool has_word =
      std::any_of(phrase.words.begin(), phrase.words.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const TextWord& word) { return is_time_word(word.key); });
  return has_word ? 1.0 : kVague;
}

double cause_likeness(const FactPhrase& phrase) {
  if (phrase.kind == "cause") return 1.0;
  if (phrase.kind == "purpose") return kInside;
  return lexicon::holds(lexicon::causal_prepositions, phrase.preposition) ? kOtherPart : 0.0;
}

double manner_likeness(const FactPhrase& phrase) {
  if (phrase.kind != "manner") return 0.0;
  return phrase.words.size() > 1 ? 1.0 : kVague;
}

}  // namespace quern
