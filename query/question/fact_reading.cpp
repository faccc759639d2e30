#include "query/question/fact_reading.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "ingest/language/text/word_list.h"
#include "lexicon/complex_preposition_heads.h"
#include "lexicon/complex_prepositions.h"
#include "lexicon/copular_verbs.h"
#include "lexicon/empty_predicate_words.h"
#include "lexicon/refusing_verbs.h"
#include "lexicon/unchanged_participles.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

/// How many words of the preposition a lemma form ends with: "be substitute off due to" two.
std::size_t preposition_words(const std::vector<std::string>& words) {
  std::string joined;
  std::size_t longest = 0;
  static constexpr std::size_t kMost = 3;
  for (std::size_t count = 1; count <= kMost && count < words.size(); ++count) {
    const std::string& word = words[words.size() - count];
    if (!joined.empty()) joined.insert(0, 1, ' ');
    joined.insert(0, word);
    const bool is_one = count == 1 && is_preposition(word);
    const bool is_complex =
        lexicon::holds(lexicon::complex_prepositions, joined) ||
        (count == 2 && lexicon::holds(lexicon::complex_preposition_heads, word));
    if (is_one || is_complex) longest = count;
  }
  return longest;
}

std::string trailing_preposition(const std::vector<std::string>& words) {
  std::string joined;
  for (std::size_t k = words.size() - preposition_words(words); k < words.size(); ++k)
    joined += (joined.empty() ? "" : " ") + words[k];
  return joined;
}

// "be deny", "control by" written "controlled by"; not "be able to", "be schedule to leave".
bool is_passive(const std::vector<std::string>& lemma,
                const std::vector<std::string>& written,
                const WordNet& words) {
  if (lemma.empty() || lemma.size() > written.size() + 1) return false;
  const bool has_chain = std::find(lemma.begin() + 1, lemma.end(), "to") + 1 < lemma.end();
  if (has_chain) return false;
  const bool has_be = lemma.front() == "be" && lemma.size() > 1;
  const std::string& verb = has_be ? lemma[1] : lemma.front();
  // "was hurt" is a participle, "was open" is none.
  const bool is_written_as_lemma =
      std::find(written.begin(), written.end(), verb) != written.end() &&
      !lexicon::holds(lexicon::unchanged_participles, verb);
  if (is_written_as_lemma) return false;
  const bool is_progressive =
      std::any_of(written.begin(), written.end(),
                  [](const std::string& word) { return word.ends_with("ing"); }) &&
      std::find(written.begin(), written.end(), "being") == written.end();
  const bool has_agent = lemma.back() == "by" && written.size() == lemma.size();
  const bool may_be = has_be ? !is_progressive : has_agent;
  return may_be && words.knows(verb, WordClass::verb);
}

void add_phrase(FactReading& fact, FactPhrase phrase, const std::string& heads) {
  if (phrase.text.empty()) return;
  phrase.words = text_words(phrase.text);
  mark_heads(heads, phrase.words);
  phrase.resolved_words = text_words(phrase.resolved);
  if (!phrase.words.empty()) fact.phrases.push_back(std::move(phrase));
}

void add_arguments(const FactRow& row, FactReading& fact) {
  const auto list = nlohmann::json::parse(row.arguments, nullptr, false);
  if (!list.is_array()) return;
  for (std::size_t k = 0; k < list.size(); ++k) {
    const auto& argument = list[k];
    if (!argument.is_object()) continue;
    FactPhrase phrase;
    phrase.kind = argument.value("role", "");
    phrase.preposition = lookup_key(argument.value("preposition", ""));
    phrase.text = argument.value("text", "");
    add_phrase(fact, std::move(phrase),
               k < row.argument_heads.size() ? row.argument_heads[k] : std::string());
  }
}

}  // namespace

std::vector<std::string> predicate_verbs(const std::string& predicate_lemma) {
  std::vector<std::string> verbs;
  auto words = lookup_words(predicate_lemma);
  words.resize(words.size() - preposition_words(words));
  for (const std::string& word : words) {
    if (!is_preposition(word) && !lexicon::holds(lexicon::empty_predicate_words, word))
      verbs.push_back(word);
  }
  return verbs;
}

FactReading read_fact(const FactRow& row, const WordNet& words) {
  FactReading fact;
  const auto lemma = lookup_words(row.predicate_lemma);
  const auto written = lookup_words(row.predicate);
  fact.verbs = predicate_verbs(row.predicate_lemma);
  fact.predicate = fact.verbs;
  for (const std::string& word : written) {
    if (!is_function_word(word)) fact.predicate.push_back(word);
  }
  const auto is_linking = [](const std::string& verb) {
    return verb != "feel" && lexicon::holds(lexicon::copular_verbs, verb);
  };
  const bool is_be = !lemma.empty() && lemma.front() == "be" && fact.verbs.empty();
  fact.is_copular = is_be || (fact.verbs.size() == 1 && is_linking(fact.verbs.front()));
  if (fact.verbs.empty() && !lemma.empty()) {
    for (const std::string& word : lemma) {
      if (in_word_list("be have", word)) fact.verbs.push_back(word);
    }
    fact.predicate.insert(fact.predicate.end(), written.begin(), written.end());
    fact.predicate.insert(fact.predicate.end(), fact.verbs.begin(), fact.verbs.end());
  }
  const bool is_refused =
      fact.verbs.size() > 1 && lexicon::holds(lexicon::refusing_verbs, fact.verbs.front());
  if (is_refused) fact.refusal = fact.verbs.front();
  fact.is_denied = row.polarity == "negative";
  fact.predicate.insert(fact.predicate.end(), lemma.begin(), lemma.end());
  fact.is_possible = row.modality == "possible";

  const bool passive = is_passive(lemma, written, words);
  FactPhrase subject;
  subject.role = passive ? SlotRole::patient : SlotRole::agent;
  subject.text = row.subject;
  subject.resolved = row.resolved_subject;
  add_phrase(fact, std::move(subject), row.subject_heads);
  FactPhrase object;
  object.preposition = trailing_preposition(lemma);
  object.text = row.object;
  object.resolved = row.resolved_object;
  object.role = SlotRole::patient;
  if (row.derived_by == "place" && object.preposition.empty()) object.kind = kWhereabouts;
  if (passive) {
    object.role = object.preposition == "by" ? SlotRole::agent : SlotRole::other;
    if (object.preposition == "by") object.preposition.clear();
  }
  add_phrase(fact, std::move(object), row.object_heads);
  add_arguments(row, fact);
  return fact;
}

}  // namespace quern
